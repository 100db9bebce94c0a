package org.linkbank.demo.aliss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linkbank.demo.Changes;
import org.linkbank.demo.Simulators;
import org.linkbank.record.SourceId;

/** Days, faults and violations: what a test can tell the simulator and ask it. */
class AlissSimulatorTest {

    private AlissSimulator aliss;
    private Http http;

    @BeforeEach
    void start() {
        aliss = AlissSimulator.start(1);
        http = new Http(aliss.url());
    }

    @AfterEach
    void stop() {
        aliss.close();
    }

    @Test
    void equalDaysGiveEqualBytesInEverySimulator() {
        try (AlissSimulator other = AlissSimulator.start(3)) {
            other.day(1);
            Http elsewhere = new Http(other.url());
            for (String target :
                    List.of("/v5/import?page=1", "/v5/import?page=60", "/v5/organisations", "/v5/categories")) {
                assertThat(elsewhere.get(target).body())
                        .isEqualTo(http.get(target).body());
            }
            assertThat(other.servicesSince(1)).isEqualTo(aliss.servicesSince(1));
        }
    }

    @Test
    void dayTwoChangesAddsAndWithdrawsSome() {
        aliss.day(2);
        Changes changes = aliss.servicesSince(1);
        assertThat(changes.created()).hasSize(30);
        assertThat(changes.withdrawn()).hasSize(25);
        assertThat(changes.updated()).hasSizeBetween(61, 80);
        assertThat(http.sweep("v5"))
                .hasSize(1205)
                .extracting(each -> each.path("id").asText())
                .containsExactlyElementsOf(aliss.serviceIds());
        assertThat(aliss.serviceIds()).containsAll(changes.created()).doesNotContainAnyElementsOf(changes.withdrawn());
        assertThat(http.get("/v5/services/" + changes.withdrawn().first()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void dayTwoRenamesAnOrganisationAndAddsOne() {
        aliss.day(2);
        Changes changes = aliss.organisationsSince(1);
        assertThat(changes.created()).hasSize(1);
        assertThat(changes.withdrawn()).isEmpty();
        List<String> before;
        try (AlissSimulator first = AlissSimulator.start(1)) {
            Http old = new Http(first.url());
            before = changes.updated().stream().map(id -> name(old, id)).toList();
        }
        List<String> after =
                changes.updated().stream().map(id -> name(http, id)).toList();
        long renamed = java.util.stream.IntStream.range(0, before.size())
                .filter(i -> !before.get(i).equals(after.get(i)))
                .count();
        assertThat(renamed).isEqualTo(1);
    }

    @Test
    void aMovedServiceAndARenamedOrganisationLeaveTheDateOfChangeAlone() {
        List<JsonNode> before = http.sweep("v5");
        aliss.day(2);
        Changes changes = aliss.servicesSince(1);
        List<JsonNode> undated = before.stream()
                .filter(each -> changes.updated().contains(each.path("id").asText()))
                .filter(each -> http.json("/v5/services/" + each.path("id").asText())
                        .at("/data/last_updated")
                        .equals(each.path("last_updated")))
                .toList();
        assertThat(undated).hasSizeGreaterThan(5);
    }

    @Test
    void everyLaterDayDiffersFromTheOneBefore() {
        for (int day = 2; day <= 6; day++) {
            aliss.day(day);
            Changes changes = aliss.servicesSince(day - 1);
            assertThat(changes.created()).hasSize(30);
            assertThat(changes.withdrawn()).hasSize(25);
            assertThat(changes.updated()).hasSizeGreaterThanOrEqualTo(60);
        }
        assertThat(aliss.day()).isEqualTo(6);
    }

    @Test
    void aPoisonedPageAnswers500AndItsNeighboursCanBeHadById() {
        List<String> ids = http.json("/v5/import?page=3").path("data").findValuesAsText("permalink").stream()
                .filter(link -> link.contains("/services/"))
                .map(link -> link.substring(link.lastIndexOf('/') + 1))
                .toList();
        String lost = aliss.poison(3);
        HttpResponse<String> page = http.get("/v5/import?page=3");
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body()).isEqualTo("{\"Message\":\"An error has occurred.\"}");
        assertThat(http.get("/v5/import?page=2").statusCode()).isEqualTo(200);
        assertThat(ids).hasSize(20).allSatisfy(id -> assertThat(
                        http.get("/v5/services/" + id).statusCode())
                .isEqualTo(id.equals(lost) ? 500 : 200));
        assertThat(http.get("/v5/services?page_size=100&page=1").statusCode()).isEqualTo(400);
        aliss.heal();
        assertThat(http.get("/v5/import?page=3").statusCode()).isEqualTo(200);
    }

    @Test
    void faultsHappenOnceEachInOrder() {
        aliss.fault(2, AlissFault.TOO_MANY_REQUESTS, AlissFault.UNAVAILABLE, AlissFault.HTML_PAGE, AlissFault.EMPTY);
        HttpResponse<String> busy = http.get("/v5/import?page=2");
        assertThat(busy.statusCode()).isEqualTo(429);
        assertThat(busy.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(http.get("/v5/import?page=2").statusCode()).isEqualTo(503);
        HttpResponse<String> html = http.get("/v5/import?page=2");
        assertThat(html.statusCode()).isEqualTo(200);
        assertThat(html.body()).startsWith("<!DOCTYPE html>");
        assertThat(http.get("/v5/import?page=2").body()).isEmpty();
        assertThat(http.json("/v5/import?page=2").path("data")).hasSize(20);
    }

    @Test
    void anOutageLastsUntilItIsHealed() {
        aliss.outage(1, AlissFault.SERVER_ERROR);
        assertThat(http.get("/v5/import?page=1").statusCode()).isEqualTo(500);
        assertThat(http.get("/v5/import?page=1").statusCode()).isEqualTo(500);
        aliss.heal();
        assertThat(http.get("/v5/import?page=1").statusCode()).isEqualTo(200);
    }

    @Test
    void aPageCanEndInTheMiddleAndAConnectionCanBeReset() {
        String whole = http.get("/v5/import?page=4").body();
        aliss.fault(4, AlissFault.CUT_SHORT, AlissFault.SLOW);
        assertThat(whole).startsWith(http.get("/v5/import?page=4").body().substring(0, 1000));
        assertThat(http.get("/v5/import?page=4").body()).isEqualTo(whole);
        // Lasting, because the JDK's client quietly asks again when a connection is reset.
        aliss.outage(4, AlissFault.RESET);
        assertThatThrownBy(() -> http.get("/v5/import?page=4")).hasCauseInstanceOf(java.io.IOException.class);
    }

    @Test
    void aDayCanBeginInTheMiddleOfASweep() {
        aliss.dayAfterPage(30, 2);
        assertThat(http.json("/v5/import?page=30").path("count").asInt()).isEqualTo(1200);
        assertThat(http.json("/v5/import?page=31").path("count").asInt()).isEqualTo(1205);
        assertThat(aliss.day()).isEqualTo(2);
    }

    @Test
    void aWriteIsRefusedAndRecorded() {
        assertThat(http.send("PUT", "/v5/import/services").statusCode()).isEqualTo(405);
        assertThat(http.send("POST", "/v5/services").statusCode()).isEqualTo(405);
        assertThat(http.send("DELETE", "/v5/services/1").statusCode()).isEqualTo(405);
        assertThat(aliss.violations())
                .containsExactly(
                        new Violation("PUT", "/v5/import/services"),
                        new Violation("POST", "/v5/services"),
                        new Violation("DELETE", "/v5/services/1"));
    }

    @Test
    void readingIsNoViolation() {
        http.get("/v5/import?page=0");
        http.get("/v5/nothing");
        assertThat(aliss.violations()).isEmpty();
        assertThat(aliss.requests()).isEqualTo(2);
    }

    @Test
    void allSimulatorsStartTogetherAndSayWhichSourceTheyPlay() {
        try (Simulators simulators = Simulators.start(2)) {
            assertThat(simulators.urls()).containsKey(new SourceId("aliss"));
            assertThat(simulators.all())
                    .allMatch(each -> each.day() == 2 && each.url().getHost().equals("127.0.0.1"));
            simulators.day(1);
            assertThat(simulators.all()).allMatch(each -> each.day() == 1);
        }
    }

    @Test
    void aDayBelowOneIsRefused() {
        assertThatThrownBy(() -> aliss.day(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found 0");
        assertThat(aliss.day()).isEqualTo(1);
    }

    private static String name(Http http, String id) {
        return http.json("/v5/organisations/" + id).at("/data/name").asText();
    }
}
