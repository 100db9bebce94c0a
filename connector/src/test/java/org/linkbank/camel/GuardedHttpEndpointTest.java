package org.linkbank.camel;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.camel.impl.DefaultCamelContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linkbank.source.fetch.FailureReason;
import org.linkbank.source.fetch.FetchPolicy;
import org.linkbank.source.fetch.FetchTimes;
import org.linkbank.source.fetch.GuardedClient;
import org.linkbank.source.fetch.HostPace;
import org.linkbank.source.fetch.Operator;
import org.linkbank.source.fetch.RetryPolicy;

/** camel-http as routes use it, with a source's guard as its client's configurer: nothing gets past the guard. */
class GuardedHttpEndpointTest {

    private static final String ENDPOINT = "?httpClientConfigurer=#bean:client&followRedirects=true"
            + "&throwExceptionOnFailure=false&disableStreamCache=true";

    private final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final ProducerTemplate producer = camel.createProducerTemplate();

    @BeforeEach
    void begin() throws Exception {
        server.start();
        FetchPolicy policy = new FetchPolicy(
                Set.of("127.0.0.1"),
                1000,
                100_000,
                FetchTimes.DEFAULT,
                new RetryPolicy(3, Duration.ofMillis(1), Duration.ofMillis(1), Duration.ZERO),
                5);
        Operator operator = new Operator("Hub", "operator@example.org", "https://hub.example.org");
        GuardedClient client = new GuardedClient(policy, operator, new HostPace(), null);
        HttpClientConfigurer configurer = client::configure;
        camel.getRegistry().bind("client", configurer);
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                // read within the route: camel-http closes the body when the exchange is over
                from("direct:fetch").to("http:source" + ENDPOINT).process(GuardedHttpEndpointTest::read);
            }
        });
        camel.start();
    }

    private static void read(Exchange exchange) throws IOException {
        try (InputStream body = exchange.getMessage().getMandatoryBody(InputStream.class)) {
            exchange.getMessage().setBody(new String(body.readAllBytes(), StandardCharsets.UTF_8));
        } catch (InvalidPayloadException e) {
            throw new IOException(e);
        }
    }

    @AfterEach
    void end() {
        camel.stop();
        server.stop();
    }

    @Test
    void anAnswerComesDecompressedWithWhereItCameFrom() {
        String body = "{\"a\":\"" + "x".repeat(20_000) + "\"}";
        server.stubFor(get("/a").willReturn(temporaryRedirect("/b")));
        server.stubFor(get("/b").willReturn(okJson(body)));

        Exchange done = ask("/a");

        assertThat(done.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE)).isEqualTo(200);
        assertThat(done.getMessage().getHeader(GuardedClient.ANSWERED_FROM))
                .isEqualTo("http://127.0.0.1:" + server.port() + "/b");
        assertThat(done.getMessage().getBody(String.class)).isEqualTo(body);
        server.verify(getRequestedFor(urlEqualTo("/b"))
                .withHeader("Accept-Encoding", equalTo("gzip, deflate"))
                .withHeader("User-Agent", equalTo("Linkbank/dev (+https://hub.example.org; operator@example.org)")));
    }

    @Test
    void aRedirectIntoThisMachineByAnotherNameIsRefused() {
        server.stubFor(get("/a").willReturn(temporaryRedirect("http://localhost:" + server.port() + "/b")));
        server.stubFor(get("/b").willReturn(okJson("{}")));

        assertThat(reason(ask("/a"))).startsWith("localhost: expected a public address, found 127.0.0.1");
    }

    @Test
    void aBodyOverTheLimitIsAFailureOfReading() {
        server.stubFor(get("/a").willReturn(okJson("x".repeat(200_000))));

        assertThat(reason(ask("/a"))).contains("expected at most 100000 bytes after decompression");
    }

    @Test
    void aBusyServerIsAskedAgainAndItsLastWordStands() {
        server.stubFor(get("/a").willReturn(aResponse().withStatus(503).withBody("busy")));

        Exchange done = ask("/a");

        assertThat(done.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE)).isEqualTo(503);
        assertThat(server.getAllServeEvents()).hasSize(3);
    }

    private static String reason(Exchange done) {
        @Nullable Exception failure = done.getException();
        return failure == null ? "no failure" : FailureReason.of(failure);
    }

    private Exchange ask(String path) {
        return producer.request("direct:fetch", exchange -> {
            exchange.getMessage().setHeader(Exchange.HTTP_METHOD, "GET");
            exchange.getMessage().setHeader(Exchange.HTTP_URI, "http://127.0.0.1:" + server.port() + path);
        });
    }
}
