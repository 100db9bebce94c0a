package org.linkbank.source.fetch;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linkbank.source.fetch.Fetching.OPEN;
import static org.linkbank.source.fetch.Fetching.ask;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linkbank.source.Authorisation;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.TokenForm;

class GuardTest {

    private static final WireMockServer SERVER = Fetching.server();
    private final FakeTime time = new FakeTime();

    @BeforeAll
    static void begin() {
        assertThat(SERVER.isRunning()).isTrue();
    }

    @AfterAll
    static void end() {
        SERVER.stop();
    }

    @BeforeEach
    void reset() {
        SERVER.resetAll();
    }

    @Test
    void anAnswerSaysWhereItCameFrom() {
        SERVER.stubFor(get("/a").willReturn(temporaryRedirect("/b")));
        SERVER.stubFor(
                get("/b").willReturn(ok("there").withHeader(GuardedClient.ANSWERED_FROM, "http://forged.example/")));

        try (Fetcher fetcher = Fetching.fetcher(OPEN, time)) {
            Fetching.Answer answer = ask(fetcher, url("/a"));

            assertThat(answer.body()).isEqualTo("there");
            assertThat(answer.from()).isEqualTo(url("/b"));
        }
    }

    @Test
    void theOperatorIsNamed() {
        SERVER.stubFor(get("/a").willReturn(ok("yes")));

        try (Fetcher fetcher = Fetching.fetcher(OPEN, time)) {
            ask(fetcher, url("/a"));
        }

        SERVER.verify(getRequestedFor(urlEqualTo("/a"))
                .withHeader("User-Agent", equalTo("Linkbank/dev (+https://hub.example.org; operator@example.org)")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1", "http://localhost", "http://2130706433", "http://0x7f000001", "http://[::1]"
            })
    void thisMachineIsNotReachedUnlessAllowed(String host) {
        SERVER.stubFor(get("/a").willReturn(ok("secret")));

        try (Fetcher fetcher = Fetching.fetcher(closed(), time)) {
            Fetching.Answer answer = ask(fetcher, host + ":" + SERVER.port() + "/a");

            assertThat(answer.status()).isZero();
            assertThat(answer.failure())
                    .contains(host.substring(7))
                    .containsPattern("Not connected.$|does not resolve.$");
        }
        assertThat(SERVER.getAllServeEvents()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://localhost", "http://2130706433", "http://169.254.169.254", "http://[::ffff:10.0.0.1]"})
    void aRedirectToAPrivateAddressIsNotFollowed(String host) {
        SERVER.stubFor(get("/a").willReturn(temporaryRedirect("/b")));
        SERVER.stubFor(get("/b").willReturn(temporaryRedirect(host + ":" + SERVER.port() + "/c")));
        SERVER.stubFor(get("/c").willReturn(ok("secret")));
        FetchPolicy literalOnly =
                new FetchPolicy(Set.of("127.0.0.1"), 1e6, 1 << 20, FetchTimes.DEFAULT, Fetching.ONCE, 5);

        try (Fetcher fetcher = Fetching.fetcher(literalOnly, time)) {
            assertThat(ask(fetcher, url("/a")).failure()).containsPattern("expected a public address|Not asked");
        }
        assertThat(SERVER.getAllServeEvents()).hasSize(2);
    }

    @Test
    void aNameThatIsReboundBetweenRequestsIsCheckedAgain() throws UnknownHostException {
        SERVER.stubFor(get("/a").willReturn(ok("secret")));
        AtomicInteger asked = new AtomicInteger();
        // first a public address that nothing answers at, then this machine
        GuardedResolver.Lookup rebinding =
                host -> InetAddress.getAllByName(asked.getAndIncrement() == 0 ? "1.1.1.1" : "127.0.0.1");
        GuardedResolver resolver = new GuardedResolver(rebinding, new PrivateHosts(Set.of()));

        assertThat(resolver.resolve("rebound.example", 80).get(0).getAddress().getHostAddress())
                .isEqualTo("1.1.1.1");
        assertThatThrownBy(() -> resolver.resolve("rebound.example", 80)).isInstanceOf(AddressRefusedException.class);
        try (Fetcher fetcher = Fetching.fetcher(closed(), time, rebinding)) {
            assertThat(ask(fetcher, "http://rebound.example:" + SERVER.port() + "/a")
                            .failure())
                    .contains("expected a public address");
        }
        assertThat(SERVER.getAllServeEvents()).isEmpty();
    }

    @Test
    void theConnectionGoesToTheAddressThatWasChecked() {
        SERVER.stubFor(get("/a").willReturn(ok("pinned")));
        AtomicInteger asked = new AtomicInteger();
        GuardedResolver.Lookup once = host -> {
            assertThat(asked.getAndIncrement()).as("look-ups").isZero();
            return InetAddress.getAllByName("127.0.0.1");
        };

        try (Fetcher fetcher = Fetching.fetcher(OPEN, time, once)) {
            assertThat(ask(fetcher, "http://allowed.example:" + SERVER.port() + "/a")
                            .body())
                    .isEqualTo("pinned");
        }
    }

    @Test
    void fiveRedirectsAreFollowedAndASixthIsNot() {
        for (int hop = 0; hop < 7; hop++) {
            SERVER.stubFor(get("/" + hop).willReturn(temporaryRedirect("/" + (hop + 1))));
        }
        SERVER.stubFor(get("/7").willReturn(ok("there")));

        try (Fetcher fetcher = Fetching.fetcher(OPEN, time)) {
            assertThat(ask(fetcher, url("/2")).body()).isEqualTo("there");
            assertThat(ask(fetcher, url("/1")).failure()).contains("too many redirects");
        }
    }

    @Test
    void redirectsInACircleEnd() {
        SERVER.stubFor(get("/a").willReturn(temporaryRedirect("/b")));
        SERVER.stubFor(get("/b").willReturn(temporaryRedirect("/a")));

        try (Fetcher fetcher = Fetching.fetcher(OPEN, time)) {
            assertThat(ask(fetcher, url("/a")).failure()).contains("circle");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://127.0.0.1/x", "file:///etc/passwd", "gopher://127.0.0.1/1", "http://user:pw@127.0.0.1/c"})
    void aRedirectToSomethingElseThanPlainHttpIsRefused(String location) {
        SERVER.stubFor(get("/a").willReturn(temporaryRedirect(location)));

        try (Fetcher fetcher = Fetching.fetcher(OPEN, time)) {
            Fetching.Answer answer = ask(fetcher, url("/a"));
            assertThat(answer.status()).isZero();
            assertThat(answer.failure()).contains("expected").doesNotContain("pw");
        }
        assertThat(SERVER.getAllServeEvents()).hasSize(1);
    }

    @Test
    void httpsDoesNotBecomeHttp() {
        assertThatThrownBy(() -> HopRules.check(URI.create("http://a.example/"), URI.create("https://a.example/")))
                .hasMessage("http://a.example/: expected https to stay https, found a redirect to http. Not asked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://user:secret@127.0.0.1/", "ftp://127.0.0.1/", "file:/etc/passwd", "http:///a"})
    void anAddressThatIsNotPlainHttpIsNotAskedFor(String address) {
        try (Fetcher fetcher = Fetching.fetcher(OPEN, time)) {
            assertThat(ask(fetcher, address).failure()).endsWith("Not asked.").doesNotContain("secret");
        }
    }

    @Test
    void credentialsStayWithTheirOrigin() {
        SERVER.stubFor(get("/a").willReturn(temporaryRedirect("/b")));
        SERVER.stubFor(get("/b").willReturn(temporaryRedirect("http://localhost:" + SERVER.port() + "/c")));
        SERVER.stubFor(get("/c").willReturn(temporaryRedirect(url("/d"))));
        SERVER.stubFor(get("/d").willReturn(ok("there")));
        FetchRequest request = new FetchRequest(
                URI.create(url("/a")),
                Map.of("Authorization", "Bearer secret", "Cookie", "s=1", "X-Api-Key", "k", "Accept", "text/x"),
                "a test");

        try (Fetcher fetcher = Fetching.fetcher(OPEN, time)) {
            assertThat(ask(fetcher, request).body()).isEqualTo("there");
        }

        SERVER.verify(getRequestedFor(urlEqualTo("/b")).withHeader("Authorization", equalTo("Bearer secret")));
        for (String path : new String[] {"/c", "/d"}) {
            SERVER.verify(getRequestedFor(urlEqualTo(path))
                    .withHeader("Accept", equalTo("text/x"))
                    .withoutHeader("Authorization")
                    .withoutHeader("Cookie")
                    .withoutHeader("X-Api-Key"));
        }
    }

    @Test
    void theAuthorisationOfARequestStaysWithItsOriginAndIsNotShown() {
        SERVER.stubFor(get("/a").willReturn(temporaryRedirect("http://localhost:" + SERVER.port() + "/c")));
        SERVER.stubFor(get("/c").willReturn(ok("there")));
        FetchRequest request = Fetching.get(url("/a")).authorised(Authorisation.basic("reader", "hunter2"));

        try (Fetcher fetcher = Fetching.fetcher(OPEN, time)) {
            assertThat(ask(fetcher, request).body()).isEqualTo("there");
        }

        SERVER.verify(
                getRequestedFor(urlEqualTo("/a")).withHeader("Authorization", equalTo("Basic cmVhZGVyOmh1bnRlcjI=")));
        SERVER.verify(getRequestedFor(urlEqualTo("/c")).withoutHeader("Authorization"));
        assertThat(request.toString()).doesNotContain("cmVhZGVy").doesNotContain("hunter2");
    }

    @Test
    void aTokenIsAskedForByAFormThatFollowsNoRedirect() {
        SERVER.stubFor(post("/token").willReturn(temporaryRedirect(url("/elsewhere"))));
        FetchRequest request = FetchRequest.token(URI.create(url("/token")), TokenForm.clientCredentials("a b", "s&c"));

        try (Fetcher fetcher = Fetching.fetcher(OPEN, time)) {
            assertThat(ask(fetcher, request).status()).isEqualTo(302);
        }

        SERVER.verify(postRequestedFor(urlEqualTo("/token"))
                .withHeader("Content-Type", containing("application/x-www-form-urlencoded"))
                .withRequestBody(equalTo("client_id=a+b&client_secret=s%26c&grant_type=client_credentials")));
        SERVER.verify(0, anyRequestedFor(urlEqualTo("/elsewhere")));
        assertThat(request.toString()).doesNotContain("s&c").doesNotContain("s%26c");
    }

    @Test
    void aNotModifiedAnswerPassesThrough() {
        SERVER.stubFor(get("/a")
                .withHeader("If-None-Match", equalTo("\"v1\""))
                .willReturn(aResponse().withStatus(304)));
        FetchRequest request = new FetchRequest(URI.create(url("/a")), Map.of("If-None-Match", "\"v1\""), "a test");

        try (Fetcher fetcher = Fetching.fetcher(OPEN, time)) {
            assertThat(ask(fetcher, request).status()).isEqualTo(304);
        }
    }

    private static FetchPolicy closed() {
        return new FetchPolicy(Set.of(), 1e6, 1 << 20, FetchTimes.DEFAULT, Fetching.ONCE, 5);
    }

    private static String url(String path) {
        return "http://127.0.0.1:" + SERVER.port() + path;
    }
}
