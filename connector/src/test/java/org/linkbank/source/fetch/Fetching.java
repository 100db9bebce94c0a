package org.linkbank.source.fetch;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;

/** What the tests of fetching share: a server on this machine and clients that may, or may not, reach it. */
final class Fetching {

    static final Operator OPERATOR = new Operator("The Hub", "operator@example.org", "https://hub.example.org");
    static final RetryPolicy ONCE = new RetryPolicy(1, Duration.ZERO, Duration.ZERO, Duration.ofMinutes(2));
    static final FetchPolicy OPEN = new FetchPolicy(
            Set.of("127.0.0.1", "localhost", "allowed.example"),
            1_000_000,
            1 << 20,
            FetchTimes.DEFAULT,
            RetryPolicy.DEFAULT,
            5);

    private Fetching() {}

    static WireMockServer server() {
        WireMockServer server = new WireMockServer(
                WireMockConfiguration.options().dynamicPort().gzipDisabled(true).bindAddress("127.0.0.1"));
        server.start();
        return server;
    }

    static FetchTimes within(long totalMillis) {
        return new FetchTimes(
                Duration.ofMillis(totalMillis),
                Duration.ofMillis(totalMillis),
                Duration.ofMillis(totalMillis),
                64 << 10);
    }

    static HttpFetcher fetcher(FetchPolicy policy, Timekeeper time) {
        return fetcher(policy, time, InetAddress::getAllByName);
    }

    static HttpFetcher fetcher(FetchPolicy policy, Timekeeper time, GuardedResolver.Lookup lookup) {
        return new HttpFetcher(new GuardedClient(policy, OPERATOR, new HostPace(time), null, lookup, time));
    }

    static FetchRequest get(String uri) {
        return new FetchRequest(URI.create(uri), Map.of("Accept", "application/json"), "a test");
    }

    /** What came of a request, its body read to the end. */
    record Answer(int status, String body, String failure, String from) {}

    static Answer ask(Fetcher fetcher, String uri) {
        return ask(fetcher, get(uri));
    }

    static Answer ask(Fetcher fetcher, FetchRequest request) {
        return fetcher.fetch(request, Fetching::read);
    }

    private static Answer read(FetchResult result) {
        if (result instanceof FetchResult.Failure failure) {
            return new Answer(0, "", failure.reason(), "");
        }
        FetchResult.Response response = (FetchResult.Response) result;
        try {
            String body = new String(response.body().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(response.status(), body, "", response.uri().toString());
        } catch (IOException e) {
            return new Answer(
                    response.status(), "", FailureReason.of(e), response.uri().toString());
        }
    }
}
