package org.linkbank.source.fetch;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linkbank.source.fetch.Fetching.OPEN;
import static org.linkbank.source.fetch.Fetching.ask;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolitenessTest {

    private static final WireMockServer SERVER = Fetching.server();
    private final FakeTime time = new FakeTime();

    @AfterAll
    static void end() {
        SERVER.stop();
    }

    @BeforeEach
    void reset() {
        SERVER.resetAll();
    }

    @Test
    void aHostIsAskedNoFasterThanItsRate() {
        SERVER.stubFor(any(anyUrl()).willReturn(ok("yes")));
        FetchPolicy twoASecond =
                new FetchPolicy(Set.of("127.0.0.1"), 2, 1 << 20, FetchTimes.DEFAULT, RetryPolicy.DEFAULT, 5);

        try (Fetcher fetcher = Fetching.fetcher(twoASecond, time)) {
            for (int i = 0; i < 5; i++) {
                ask(fetcher, url());
            }
        }

        assertThat(time.pauses).hasSize(4).containsOnly(Duration.ofMillis(500));
    }

    @Test
    void sourcesOfOneHostShareItsRate() {
        SERVER.stubFor(any(anyUrl()).willReturn(ok("yes")));
        FetchPolicy oneASecond =
                new FetchPolicy(Set.of("127.0.0.1"), 1, 1 << 20, FetchTimes.DEFAULT, RetryPolicy.DEFAULT, 5);
        HostPace pace = new HostPace(time);

        for (int i = 0; i < 3; i++) {
            try (Fetcher fetcher = new HttpFetcher(new GuardedClient(
                    oneASecond, Fetching.OPERATOR, pace, null, java.net.InetAddress::getAllByName, time))) {
                ask(fetcher, url());
            }
        }

        assertThat(time.paused()).isEqualTo(Duration.ofSeconds(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "Sun, 22 Nov 2026 12:00:07 GMT"})
    void noRequestIsMadeInsideARetryAfter(String retryAfter) {
        thenOk(aResponse().withStatus(503).withHeader("Retry-After", retryAfter));

        try (Fetcher fetcher = Fetching.fetcher(OPEN, time)) {
            assertThat(ask(fetcher, url()).body()).isEqualTo("yes");
        }

        assertThat(time.paused()).isGreaterThanOrEqualTo(Duration.ofSeconds(7));
        assertThat(SERVER.getAllServeEvents()).hasSize(2);
    }

    @Test
    void aRetryAfterBeyondPatienceFailsTheRequestAndThoseThatFollow() {
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(429).withHeader("Retry-After", "3600")));

        try (Fetcher fetcher = Fetching.fetcher(OPEN, time)) {
            String reason = url() + ": 127.0.0.1:" + SERVER.port() + " asks for no request before 2026-11-22T13:00:0";
            assertThat(ask(fetcher, url()).failure())
                    .startsWith(reason)
                    .endsWith("(Retry-After), expected at most 120 s. Not asked.");
            assertThat(ask(fetcher, url()).failure()).startsWith(reason);
        }

        assertThat(SERVER.getAllServeEvents()).hasSize(1);
    }

    @Test
    void anUnreadableRetryAfterLeavesTheBackOff() {
        thenOk(aResponse().withStatus(429).withHeader("Retry-After", "soon"));

        try (Fetcher fetcher = Fetching.fetcher(OPEN, time)) {
            assertThat(ask(fetcher, url()).body()).isEqualTo("yes");
        }

        assertThat(time.paused()).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504})
    void aBusyGatewayIsAskedFourTimesWithGrowingPauses(int status) {
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(status)));

        try (Fetcher fetcher = Fetching.fetcher(OPEN, time)) {
            assertThat(ask(fetcher, url()).status()).isEqualTo(status);
        }

        assertThat(SERVER.getAllServeEvents()).hasSize(4);
        assertThat(time.pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void anErrorOfTheServersOwnIsAskedForOnceMore() {
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(500)));

        try (Fetcher fetcher = Fetching.fetcher(OPEN, time)) {
            assertThat(ask(fetcher, url()).status()).isEqualTo(500);
        }

        assertThat(SERVER.getAllServeEvents()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 400, 401, 403, 404, 410, 501})
    void otherAnswersStand(int status) {
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(status)));

        try (Fetcher fetcher = Fetching.fetcher(OPEN, time)) {
            assertThat(ask(fetcher, url()).status()).isEqualTo(status);
        }

        assertThat(SERVER.getAllServeEvents()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"EMPTY_RESPONSE", "CONNECTION_RESET_BY_PEER"})
    void aBrokenConnectionIsTriedAgain(Fault fault) {
        thenOk(aResponse().withFault(fault));

        try (Fetcher fetcher = Fetching.fetcher(OPEN, time)) {
            assertThat(ask(fetcher, url()).body()).isEqualTo("yes");
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aFaultThatStaysIsAFailureInWords(Fault fault) {
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withFault(fault)));

        try (Fetcher fetcher = Fetching.fetcher(OPEN, time)) {
            assertThat(ask(fetcher, url()).failure()).contains("expected").contains("found");
        }
    }

    @Test
    void aRefusedConnectionIsAFailureInWords() {
        try (Fetcher fetcher = Fetching.fetcher(OPEN, time)) {
            assertThat(ask(fetcher, "http://127.0.0.1:1/").failure())
                    .isEqualTo("http://127.0.0.1:1/: expected a connection, found it refused.");
        }
        assertThat(time.pauses).hasSize(3);
    }

    @Test
    void anInterruptedWaitEndsTheRequest() {
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(503)));

        try (Fetcher fetcher = Fetching.fetcher(OPEN, Timekeeper.SYSTEM)) {
            Thread.currentThread().interrupt();
            assertThat(ask(fetcher, url()).status()).isZero();
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static void thenOk(ResponseDefinitionBuilder first) {
        SERVER.stubFor(get("/").inScenario("again")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(first)
                .willSetStateTo("well"));
        SERVER.stubFor(get("/").inScenario("again").whenScenarioStateIs("well").willReturn(ok("yes")));
    }

    private static String url() {
        return "http://127.0.0.1:" + SERVER.port() + "/";
    }
}
