package org.linkbank.source.fetch;

import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.FetchRequest;

/** One hop of a request: checked, in the host's turn, repeated with back-off while that makes sense (decision 0042). */
final class Attempts implements ExecChainHandler {

    private final FetchPolicy policy;
    private final GuardedResolver resolver;
    private final HostPace pace;
    private final Timekeeper time;
    private final String userAgent;

    Attempts(FetchPolicy policy, GuardedResolver resolver, HostPace pace, Timekeeper time, String userAgent) {
        this.policy = policy;
        this.resolver = resolver;
        this.pace = pace;
        this.time = time;
        this.userAgent = userAgent;
    }

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        Journey journey = Journey.of(scope.clientContext);
        journey.arrive(uri(request));
        check(scope.route);
        String host = hostAndPort(scope.route.getTargetHost());
        RetryPolicy retries = policy.retries();
        long between = nanosBetween(request);
        for (int attempt = 1; ; attempt++) {
            journey.pause(() -> pace.await(host, between, retries.longestRetryAfter()));
            try {
                ClassicHttpResponse response = chain.proceed(dressed(request), scope);
                noteRetryAfter(host, response);
                if (attempt >= retries.attemptsFor(response.getCode())) {
                    return response;
                }
                response.close();
            } catch (IOException e) {
                if (attempt >= retries.attempts() || !mayPass(e)) {
                    throw e;
                }
            }
            long wait = retries.pauseAfter(attempt).toNanos();
            journey.pause(() -> pace.pause(wait));
        }
    }

    /** The partner file's pace, or a slower one that the harvest found the host to ask for. */
    private long nanosBetween(ClassicHttpRequest request) {
        @Nullable Header asked = request.getFirstHeader(FetchRequest.PACE);
        long slower = asked == null
                ? 0
                : Duration.ofMillis(Long.parseLong(asked.getValue())).toNanos();
        return Math.max(policy.nanosBetweenRequests(), slower);
    }

    private ClassicHttpRequest dressed(ClassicHttpRequest request) {
        ClassicHttpRequest copy = ClassicRequestBuilder.copy(request).build();
        copy.removeHeaders(FetchRequest.PACE);
        copy.setHeader(HttpHeaders.USER_AGENT, userAgent);
        copy.setHeader(HttpHeaders.ACCEPT_ENCODING, GuardedBody.ENCODINGS);
        return copy;
    }

    private void noteRetryAfter(String host, ClassicHttpResponse response) {
        @Nullable Header header = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
        if (header != null && response.getCode() >= 300) {
            RetryAfter.parse(header.getValue(), time.now()).ifPresent(wait -> pace.hold(host, wait));
        }
    }

    /** Failures that another attempt may not meet. A refusal of the guard, or a bad certificate, stays. */
    private static boolean mayPass(IOException e) {
        return e instanceof SocketException
                || e instanceof SocketTimeoutException
                || e instanceof NoHttpResponseException
                || e instanceof ConnectionClosedException
                || (e instanceof UnknownHostException && !(e instanceof AddressRefusedException));
    }

    /** What the resolver does not get to see: a host that came with an address, and one that a proxy will resolve. */
    private void check(HttpRoute route) throws IOException {
        HttpHost target = route.getTargetHost();
        if (target.getAddress() != null) {
            resolver.check(target.getHostName(), port(target), target.getAddress());
        }
        if (route.getProxyHost() != null) {
            try {
                resolver.resolve(target.getHostName(), port(target));
            } catch (AddressRefusedException e) {
                throw e;
            } catch (UnknownHostException e) {
                return; // a name that only the proxy knows is the proxy's to judge (decision 0041)
            }
        }
    }

    private static String hostAndPort(HttpHost host) {
        return host.getHostName().toLowerCase(Locale.ROOT) + ":" + port(host);
    }

    private static int port(HttpHost host) {
        return DefaultSchemePortResolver.INSTANCE.resolve(host);
    }

    private static URI uri(ClassicHttpRequest request) throws ProtocolException {
        try {
            return request.getUri();
        } catch (URISyntaxException e) {
            throw new ProtocolException("address that cannot be read", e);
        }
    }
}
