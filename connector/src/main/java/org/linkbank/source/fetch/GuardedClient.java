package org.linkbank.source.fetch;

import java.net.InetAddress;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * The guard of one source, to be built into an HttpClient: {@link #configure} sets everything, the connections included, so
 * that a client made from the builder cannot go round it. One for each source, because what one may reach another may not;
 * the {@link HostPace} is shared. Thread-safe. A refusal is an IOException whose message says why in one sentence;
 * {@link FailureReason} words every other failure. Close it after the clients made from it.
 *
 * <p>A client's builder must leave redirects enabled (camel-http: {@code followRedirects=true}) for any to be followed; the
 * guard bounds them.
 */
public final class GuardedClient implements AutoCloseable {

    /** A response header that the guard sets: where the answer came from, after redirects. */
    public static final String ANSWERED_FROM = "Linkbank-Answered-From";

    private static final int LONGEST_HEADER_LINE = 16_384;
    private static final int MOST_HEADERS = 100;
    private static final int CONNECTIONS = 8;

    private final FetchPolicy policy;
    private final Operator operator;
    private final HostPace pace;
    private final @Nullable HttpHost proxy;
    private final GuardedResolver resolver;
    private final Timekeeper time;
    private final Watchdog watchdog = new Watchdog();

    /**
     * @param pace shared by all sources of this installation
     * @param proxy through which all requests go, or null; with one, addresses are checked as far as this machine can
     *     resolve them, and pinned by nobody (decision 0041)
     */
    public GuardedClient(FetchPolicy policy, Operator operator, HostPace pace, @Nullable HttpHost proxy) {
        this(policy, operator, pace, proxy, InetAddress::getAllByName, Timekeeper.SYSTEM);
    }

    GuardedClient(
            FetchPolicy policy,
            Operator operator,
            HostPace pace,
            @Nullable HttpHost proxy,
            GuardedResolver.Lookup lookup,
            Timekeeper time) {
        this.policy = policy;
        this.operator = operator;
        this.pace = pace;
        this.proxy = proxy;
        this.resolver = new GuardedResolver(lookup, new PrivateHosts(policy.privateHosts()));
        this.time = time;
    }

    /** Builds the guard in, replacing whatever the builder had for the same purposes. */
    public HttpClientBuilder configure(HttpClientBuilder builder) {
        if (proxy != null) {
            builder.setProxy(proxy);
        }
        return builder.setConnectionManager(connectionManager())
                .setConnectionManagerShared(false)
                .setDefaultRequestConfig(requestConfig())
                .setRedirectStrategy(new HopRules())
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .addExecInterceptorFirst("guard", new WholeRequest(policy, watchdog, time))
                .addExecInterceptorBefore(
                        ChainElement.PROTOCOL.name(),
                        "attempts",
                        new Attempts(policy, resolver, pace, time, operator.userAgent()));
    }

    /** A pool of connections to checked addresses only; headers are limited in number and length. */
    HttpClientConnectionManager connectionManager() {
        Timeout connect = Timeout.of(policy.times().connect());
        Timeout silence = Timeout.of(policy.times().silence());
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(proxy == null ? resolver : new ProxyResolver(proxy, resolver))
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxLineLength(LONGEST_HEADER_LINE)
                                .setMaxHeaderCount(MOST_HEADERS)
                                .build())
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(connect)
                        .setSocketTimeout(silence)
                        .build())
                .setDefaultSocketConfig(
                        SocketConfig.custom().setSoTimeout(silence).build())
                .setDefaultTlsConfig(
                        TlsConfig.custom().setHandshakeTimeout(connect).build())
                .setMaxConnPerRoute(CONNECTIONS)
                .setMaxConnTotal(CONNECTIONS)
                .build();
    }

    private RequestConfig requestConfig() {
        return RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(policy.times().total()))
                .setResponseTimeout(Timeout.of(policy.times().silence()))
                .setRedirectsEnabled(policy.redirects() > 0)
                .setMaxRedirects(Math.max(1, policy.redirects()))
                .setCircularRedirectsAllowed(false)
                .setProtocolUpgradeEnabled(false)
                .build();
    }

    /** Stops watching; requests still under way then run without a time limit. */
    @Override
    public void close() {
        watchdog.close();
    }
}
