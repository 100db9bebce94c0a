package org.linkbank.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SparqlProtocolTest {

    private static final String NAMES =
            "SELECT ?name { ?s a <https://schema.org/Service> ; <https://schema.org/name> ?name }";

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static HttpResponse<String> query(String query, String... headers) {
        return RunningBank.get("/sparql?query=" + encode(query), headers);
    }

    private static HttpResponse<String> post(String type, String body) {
        return RunningBank.send(HttpRequest.newBuilder(RunningBank.at("/sparql"))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    }

    @Test
    void answersAGetWithJson() {
        HttpResponse<String> response = query(NAMES);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.headers().firstValue("content-type"))
                .hasValue("application/sparql-results+json;charset=UTF-8");
        assertThat(response.body()).contains("Walking Group").contains("Book Club");
    }

    @Test
    void answersAPostOfAForm() {
        HttpResponse<String> response = post("application/x-www-form-urlencoded", "query=" + encode(NAMES));

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.body()).contains("Walking Group");
    }

    @Test
    void answersAPostOfAQuery() {
        HttpResponse<String> response = post("application/sparql-query; charset=utf-8", NAMES);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.body()).contains("Walking Group");
    }

    @ParameterizedTest
    @CsvSource({
        "application/sparql-results+json,application/sparql-results+json",
        "application/json,application/sparql-results+json",
        "application/sparql-results+xml,application/sparql-results+xml",
        "text/csv,text/csv",
        "text/tab-separated-values,text/tab-separated-values",
        "'text/csv;q=0.2,application/sparql-results+xml;q=0.9',application/sparql-results+xml",
        "*/*,application/sparql-results+json"
    })
    void givesRowsInTheFormThatIsAskedFor(String accept, String type) {
        HttpResponse<String> response = query(NAMES, "Accept", accept);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.headers().firstValue("content-type").orElse("")).startsWith(type);
        assertThat(response.body()).contains("Walking Group");
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle,text/turtle",
        "application/n-triples,application/n-triples",
        "application/ld+json,application/ld+json",
        "application/rdf+xml,application/rdf+xml"
    })
    void givesGraphsInTheFormThatIsAskedFor(String accept, String type) {
        HttpResponse<String> response =
                query("CONSTRUCT WHERE { ?s a <https://schema.org/Service> }", "Accept", accept);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.headers().firstValue("content-type").orElse("")).startsWith(type);
        assertThat(response.body()).contains("http://bank.example/id/services/service/1");
    }

    @ParameterizedTest
    @CsvSource({"csv,text/csv", "json,application/sparql-results+json", "xml,application/sparql-results+xml"})
    void takesTheFormFromAParameter(String format, String type) {
        HttpResponse<String> response = RunningBank.get("/sparql?format=" + format + "&query=" + encode(NAMES));

        assertThat(response.headers().firstValue("content-type").orElse("")).startsWith(type);
    }

    @Test
    void answersAsk() {
        assertThat(query("ASK { ?s a <https://schema.org/Service> }").body()).contains("true");
    }

    @Test
    void describesAResourceWithTheNodesThatHangFromItAndNoProvenance() {
        HttpResponse<String> response =
                query("DESCRIBE <http://bank.example/id/services/service/1>", "Accept", "application/n-triples");

        assertThat(response.body())
                .contains("Walking Group")
                .contains("1 High Street")
                .doesNotContain("prov#");
    }

    @Test
    void describesWhatAPatternFinds() {
        HttpResponse<String> response = query("DESCRIBE ?s { ?s <https://schema.org/name> \"Book Club\" }");

        assertThat(response.body()).contains("Book Club").doesNotContain("Walking Group");
    }

    @Test
    void takesTheUnionOfRecordGraphsAsTheDefaultGraphWithoutProvenance() {
        assertThat(query("ASK { ?g <http://www.w3.org/ns/prov#generatedAtTime> ?t }")
                        .body())
                .contains("false");
        assertThat(query("SELECT (COUNT(*) AS ?n) { <http://bank.example/id/services/organisation/9> ?p ?o }")
                        .body())
                .contains("\"value\": \"2\"");
    }

    @Test
    void answersFromTheProvenanceGraphByItsName() {
        String query = "SELECT ?t { GRAPH ?g { ?s <https://schema.org/name> 'Book Club' } "
                + "GRAPH <http://bank.example/graph/provenance> { ?g <http://www.w3.org/ns/prov#generatedAtTime> ?t } }";

        assertThat(query(query).body()).contains("2026-11-22T09:00:00");
    }

    @Test
    void describesTheServiceToAProgramThatAsksNothing() {
        HttpResponse<String> response = RunningBank.get("/sparql", "Accept", "text/turtle");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("sd:Service").contains("SPARQL11Query");
    }

    @Test
    void showsAQueryErrorWithItsPlaceAndWhatHappensNow() {
        HttpResponse<String> response = query("SELECT ?s { ?s ?p }");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("content-type")).hasValue("text/plain;charset=UTF-8");
        assertThat(response.body())
                .startsWith("query: expected a SPARQL 1.1 query, found an error.")
                .contains("line 1")
                .endsWith("Nothing was run.\n");
    }

    @Test
    void hintsAtAMissingPrefix() {
        assertThat(query("SELECT * { ?s schema:name ?n }").statusCode()).isEqualTo(200);
        assertThat(query("SELECT * { ?s vcard:fn ?n }").body()).contains("Unresolved prefixed name: vcard:fn");
    }

    @Test
    void refusesARequestWithoutAQuery() {
        assertThat(RunningBank.get("/sparql?x=1").statusCode()).isEqualTo(400);
        assertThat(post("application/x-www-form-urlencoded", "").statusCode()).isEqualTo(400);
        assertThat(RunningBank.get("/sparql?query=ASK%7B%7D&query=ASK%7B%7D").statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"PUT", "DELETE", "PATCH"})
    void refusesOtherMethods(String method) {
        HttpResponse<String> response = RunningBank.send(
                HttpRequest.newBuilder(RunningBank.at("/sparql")).method(method, BodyPublishers.ofString("ASK {}")));

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("allow")).hasValue("GET, POST, OPTIONS");
    }

    @Test
    void refusesOtherBodies() {
        HttpResponse<String> response = post("text/plain", NAMES);

        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(response.body()).contains("application/sparql-query").contains("found text/plain");
    }

    @Test
    void saysWhichFormsThereAreWhenItHasNotTheOneAskedFor() {
        HttpResponse<String> response = query(NAMES, "Accept", "image/png");

        assertThat(response.statusCode()).isEqualTo(406);
        assertThat(response.body()).contains("text/csv").contains("image/png");
    }

    @Test
    void refusesRowsAsTurtle() {
        assertThat(query(NAMES, "Accept", "text/turtle").statusCode()).isEqualTo(406);
    }

    @Test
    void refusesAQueryThatIsTooLong() {
        String padding = "#" + "x".repeat(RunningBank.LIMITS.queryCharacters());

        assertThat(post("application/sparql-query", "ASK {}\n" + padding).statusCode())
                .isEqualTo(413);
    }

    @Test
    void letsPagesOfOtherSitesReadButSendNoCredentials() {
        HttpResponse<String> response = query("ASK {}", "Origin", "https://elsewhere.example");

        assertThat(response.headers().firstValue("access-control-allow-origin")).hasValue("*");
        assertThat(response.headers().firstValue("access-control-allow-credentials"))
                .isEmpty();
    }

    @Test
    void leavesHealthAndPagesToOthers() {
        assertThat(RunningBank.get("/sparql/update").statusCode()).isEqualTo(404);
        assertThat(RunningBank.get("/sparql/data").statusCode()).isEqualTo(404);
    }
}
