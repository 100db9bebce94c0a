package org.linkbank.source.liferay;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.net.URI;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linkbank.demo.liferay.HubFault;
import org.linkbank.demo.liferay.LiferaySimulator;
import org.linkbank.source.HarvestRun;

/** Whatever goes wrong: nothing is withdrawn, the checkpoint stays, the run says why, and the next one recovers. */
class LiferayFaultTest {

    /** On pages of 128, three, sorted by date: a connection's fault meets the first, second or third request of the list. */
    private static final int DOCUMENTS = 300;

    private static LiferaySimulator hub;
    private static WireMockServer front;

    @BeforeAll
    static void start() {
        hub = LiferaySimulator.start(1, DOCUMENTS);
        front = new WireMockServer(WireMockConfiguration.options()
                .dynamicPort()
                .bindAddress("127.0.0.1")
                .gzipDisabled(true));
        front.start();
    }

    @AfterAll
    static void stop() {
        hub.close();
        front.stop();
    }

    @BeforeEach
    void clear() {
        hub.heal();
        hub.day(1);
        front.resetAll();
        front.stubFor(any(anyUrl())
                .atPriority(10)
                .willReturn(aResponse().proxiedFrom(hub.url().toString())));
    }

    static Stream<Arguments> connectionFaults() {
        return Stream.of(Fault.values())
                .flatMap(fault -> Stream.of(1, 2, 3).map(request -> Arguments.of(fault, request)));
    }

    @ParameterizedTest(name = "{0} on request {1} of a list")
    @MethodSource("connectionFaults")
    void aFaultOfTheConnectionWithdrawsNothingAndTheNextRunRecovers(Fault fault, int request) {
        Group group = new Group(URI.create("http://127.0.0.1:" + front.port()), hub.site(), hub.secrets());
        group.harvest();
        Set<String> known = new TreeSet<>(group.known());
        String checkpoint = String.valueOf(group.checkpoint());
        hub.day(2);
        breakFrom(request, fault);

        HarvestRun broken = group.harvest();

        assertThat(broken.end().complete()).isFalse();
        assertThat(broken.end().reason()).contains("documents").endsWith("Nothing is withdrawn.");
        assertThat(broken.end().checkpoint()).isNull();
        assertThat(broken.gone()).isEmpty();
        assertThat(group.known()).containsAll(known);
        assertThat(group.checkpoint()).isEqualTo(checkpoint);

        clear();
        hub.day(2);
        HarvestRun next = group.harvest();

        assertThat(next.end().complete()).as(next.end().reason()).isTrue();
        assertThat(group.known()).containsExactlyInAnyOrderElementsOf(LiferayHarvestTest.expected(hub));
    }

    /** The list of documents works until its nth request and then no more. */
    private static void breakFrom(int nth, Fault fault) {
        String state = Scenario.STARTED;
        for (int request = 1; request <= nth; request++) {
            boolean last = request == nth;
            String next = last ? "broken" : "asked " + request + " times";
            front.stubFor(get(urlMatching("/o/headless-delivery/v1.0/sites/.*/documents\\?.*"))
                    .inScenario("documents")
                    .whenScenarioStateIs(state)
                    .willSetStateTo(next)
                    .willReturn(
                            last
                                    ? aResponse().withFault(fault)
                                    : aResponse().proxiedFrom(hub.url().toString())));
            state = next;
        }
        front.stubFor(get(urlMatching("/o/headless-delivery/v1.0/sites/.*/documents\\?.*"))
                .inScenario("documents")
                .whenScenarioStateIs("broken")
                .willReturn(aResponse().withFault(fault)));
    }

    @ParameterizedTest
    @EnumSource(
            value = HubFault.class,
            names = {"FIRST_PAGE_AGAIN", "FUTURE", "TWICE"},
            mode = EnumSource.Mode.EXCLUDE)
    void anAnswerThatIsNoneWithdrawsNothing(HubFault fault) {
        Group group = new Group(hub);
        group.harvest();
        Set<String> known = new TreeSet<>(group.known());
        String checkpoint = String.valueOf(group.checkpoint());
        hub.outage("documents", 1, fault);

        HarvestRun run = group.harvest();

        assertThat(run.end().complete()).isFalse();
        assertThat(run.end().reason()).contains("documents").endsWith("Nothing is withdrawn.");
        assertThat(run.gone()).isEmpty();
        assertThat(group.known()).isEqualTo(known);
        assertThat(group.checkpoint()).isEqualTo(checkpoint);
    }

    @ParameterizedTest
    @EnumSource(
            value = HubFault.class,
            names = {
                "SERVER_ERROR",
                "UNAVAILABLE",
                "TOO_MANY_REQUESTS",
                "HTML_PAGE",
                "CUT_SHORT",
                "NO_BODY",
                "WRONG_TYPE",
                "RESET"
            })
    void anAnswerThatPassesCostsNothing(HubFault fault) {
        hub.fault("documents", 1, fault);

        HarvestRun run = new Group(hub).harvest();

        assertThat(run.end().complete()).as(run.end().reason()).isTrue();
        assertThat(run.ids())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(LiferayHarvestTest.expected(hub));
    }

    @Test
    void aListThatRepeatsItselfEnds() {
        hub.limits(10_000, 15);
        hub.older(true, false);
        for (int page = 2; page < 30; page++) {
            hub.outage("documents", page, HubFault.FIRST_PAGE_AGAIN);
        }

        HarvestRun run = new Group(hub).harvest();

        assertThat(run.end().complete()).isFalse();
        assertThat(run.end().reason()).contains("documents, page");
        assertThat(run.end().checkpoint()).isNull();
    }

    @Test
    void recordsFromTheFutureAreTakenAndAreNoCheckpoint() {
        hub.outage("blog-postings", 1, HubFault.FUTURE);

        HarvestRun run = new Group(hub).harvest();

        assertThat(run.end().warnings()).anyMatch(warning -> warning.contains("blogs") && warning.contains("2099"));
        assertThat(run.ids()).filteredOn(id -> id.startsWith("blog/")).hasSize(6);
        assertThat(String.valueOf(run.end().checkpoint())).doesNotContain("2099");
    }

    @Test
    void recordsThatComeTwiceAreGivenOnce() {
        hub.outage("blog-postings", 1, HubFault.TWICE);

        HarvestRun run = new Group(hub).harvest();

        assertThat(run.ids()).doesNotHaveDuplicates();
        assertThat(run.end().absenceIsWithdrawal()).isFalse();
    }

    @Test
    void aHubThatStoppedAnsweringIsNotAskedForEverything() {
        for (String list :
                Set.of("documents", "document-folders", "knowledge-base-articles", "blog-postings", "wiki-nodes")) {
            hub.outage(list, 1, HubFault.RESET);
        }
        Group group = new Group(hub);

        HarvestRun run = group.harvest();

        assertThat(run.end().reason()).contains("the hub stopped answering, with more still to be asked");
        assertThat(group.addresses()).noneMatch(address -> address.contains("wiki-nodes"));
    }
}
