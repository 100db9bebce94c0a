package org.linkbank.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

    private static final Pattern LOADS =
            Pattern.compile("<(?:script|img|iframe|source|video|audio)[^>]*\\ssrc=\"([^\"]*)\""
                    + "|<link[^>]*rel=\"(?:stylesheet|icon|preload)\"[^>]*href=\"([^\"]*)\"");

    private static HttpResponse<String> page(String path) {
        return RunningBank.get(path, "Accept", "text/html");
    }

    @Test
    void saysWhatIsInTheBankHowFreshItIsAndHowToQueryIt() {
        String home = page("/").body();

        assertThat(home)
                .contains("7 records from 2 sources")
                .contains("Local Services")
                .contains("Partnership &lt;Stories&gt;")
                .contains("3 hours ago")
                .contains(">failed</span>")
                .contains("curl -H")
                .contains("/sparql#query=")
                .contains("href=\"/vocab\"");
    }

    @Test
    void sourcesThatOnlyLieReadyAreCountedOnTheHomePageAndNamedOnTheirOwn() {
        assertThat(page("/").body()).contains("1 more source</a> lies ready").doesNotContain("A Hub That Waits");
        assertThat(page("/sources").body()).containsPattern("(?s)Ready to be switched on.*A Hub That Waits");
        assertThat(page("/source/waiting").body()).contains("https://hub.example/", "Contains contributions");
        assertThat(RunningBank.get("/actuator/health").body()).doesNotContain("waiting");
    }

    @Test
    void licenceAndAttributionAreThoseThatTheSourceStated() {
        assertThat(page("/source/services").body())
                .contains("https://licences.example/stated", "Stated by the services themselves")
                .doesNotContain("Contains contributions");
        assertThat(page("/id/services/service/1").body())
                .contains("Stated by the services themselves")
                .doesNotContain("Contains contributions");
    }

    @Test
    void showsSourcesAndRuns() {
        assertThat(page("/sources").body()).contains("href=\"/source/services\"");
        assertThat(page("/source/services").body()).contains("20261122T090000Z-1");
        assertThat(page("/source/stories").body()).contains("Contains contributions", "not scheduled");
        assertThat(page("/runs/stories/20261122T090000Z-1").body())
                .contains("expected a file, found none")
                .contains("It could not begin or had to stop");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sources",
                "/sparql",
                "/vocab",
                "/id/services/service/1",
                "/id/services/service/gone",
                "/nothing",
                "/assets/linkbank.css",
                "/actuator/health",
                "/sparql?query=ASK%7B%7D",
                "/sparql?query=x",
                "/id/services/service/1.ttl"
            })
    void guardsEveryAnswerWithHeaders(String path) {
        HttpResponse<String> response = page(path);

        assertThat(response.headers().firstValue("content-security-policy").orElse(""))
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .contains("script-src 'self'")
                .doesNotContain("unsafe-eval")
                .doesNotContain("http:")
                .doesNotContain("*");
        assertThat(response.headers().firstValue("x-content-type-options")).hasValue("nosniff");
        assertThat(response.headers().firstValue("referrer-policy")).hasValue("no-referrer");
        assertThat(response.headers().firstValue("x-frame-options")).hasValue("DENY");
        assertThat(response.headers().firstValue("server")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sources",
                "/source/services",
                "/sparql",
                "/vocab",
                "/vocab/category",
                "/id/services/service/1"
            })
    void loadsNothingFromElsewhere(String path) {
        String body = page(path).body();

        assertThat(LOADS.matcher(body).results().map(PagesTest::address))
                .isNotEmpty()
                .allSatisfy(address -> {
                    assertThat(address).startsWith("/");
                    assertThat(RunningBank.get(address).statusCode()).isEqualTo(200);
                });
    }

    private static String address(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    @Test
    void offersTheExamplesInTheEditorWhichLooksNothingUpElsewhere() {
        String editor = page("/sparql").body();
        String script = RunningBank.get("/assets/editor.js").body();

        assertThat(editor)
                .contains("id=\"yasgui\"")
                .contains("Partnership stories")
                .contains("<noscript>");
        assertThat(script)
                .doesNotContainPattern("https?://")
                .contains("prefixCcApi: \"\"")
                .contains("autocompleters: [\"variables\"]");
    }

    @ParameterizedTest
    @MethodSource("org.linkbank.web.PagesTest#examples")
    void offersOnlyExamplesThatAreSparqlAndRun(ExampleQuery example) {
        QueryFactory.create(example.text(), Syntax.syntaxSPARQL_11);
        HttpResponse<String> response = SparqlProtocolTest.query(example.text());

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.body()).as(example.title()).containsAnyOf("bank.example", "SACRO", "\"value\"");
    }

    @Test
    void oneQueryAnswersAcrossSourcesNewestFirstWithWhereEachCameFrom() {
        ExampleQuery governance = examples().stream()
                .filter(example -> example.title().contains("governance from any source"))
                .findFirst()
                .orElseThrow();

        String rows = SparqlProtocolTest.query(governance.text(), "Accept", "text/csv")
                .body();

        assertThat(rows.lines().toList()).hasSize(3);
        assertThat(rows.lines().toList().get(1))
                .contains("Walking Group", "2026-11-01", "Local Services", "https://services.example/service/1");
        assertThat(rows.lines().toList().get(2)).contains("SACRO, a partnership", "2013");
    }

    static List<ExampleQuery> examples() {
        return ExampleQueries.read();
    }

    @Test
    void saysErrorsInPlainWordsToPeopleAndPrograms() {
        assertThat(page("/nothing").body()).contains("There is no page at this address.");
        HttpResponse<String> plain = RunningBank.get("/nothing");
        assertThat(plain.headers().firstValue("content-type")).hasValue("text/plain;charset=UTF-8");
        assertThat(plain.body()).isEqualTo("There is no page at this address.\n");
    }

    @Test
    void tellsTheAgeOfEachSourcesLastGoodRunInItsHealth() {
        HttpResponse<String> response = RunningBank.get("/actuator/health");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .contains("\"status\":\"UP\"")
                .contains("\"services\"")
                .contains("\"lastGoodRunAgeSeconds\":" + (3 * 3600 - 60))
                .contains("\"lastOutcome\":\"failed\"")
                .doesNotContain("/tmp");
    }

    @Test
    void tellsMetricsOfEachSource() {
        HttpResponse<String> response = RunningBank.get("/actuator/prometheus");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .contains("linkbank_records{source=\"services\"} 6.0")
                .contains("linkbank_last_good_run_age_seconds{source=\"services\"} 10740.0")
                .contains("linkbank_last_run_outcome{outcome=\"failed\",source=\"stories\"} 1.0")
                .contains("linkbank_runs_kept{outcome=\"complete\",source=\"services\"} 2.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/env", "/actuator/heapdump", "/actuator/beans", "/actuator/shutdown"})
    void opensNoOtherWindowToTheInside(String path) {
        assertThat(RunningBank.get(path).statusCode()).isEqualTo(404);
    }
}
