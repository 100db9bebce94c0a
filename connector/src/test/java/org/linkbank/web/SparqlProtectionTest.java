package org.linkbank.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the public endpoint never does, whoever asks and however it is wrapped. */
class SparqlProtectionTest {

    private static final AtomicInteger VISITS = new AtomicInteger();
    private static HttpServer outside;

    @BeforeAll
    static void listenOutside() throws IOException {
        outside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        outside.createContext("/", exchange -> {
            VISITS.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        outside.start();
    }

    @AfterAll
    static void close() {
        outside.stop(0);
    }

    private static HttpResponse<String> query(String query) {
        String here = query.replace(
                "OUTSIDE", "http://127.0.0.1:" + outside.getAddress().getPort());
        return SparqlProtocolTest.query(here);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <OUTSIDE/> { ?s ?p ?o } }",
                "SELECT * { SERVICE SILENT <OUTSIDE/> { ?s ?p ?o } }",
                "SELECT * { VALUES ?e { <OUTSIDE/> } SERVICE ?e { ?s ?p ?o } }",
                "SELECT * { VALUES ?e { <OUTSIDE/> } SERVICE SILENT ?e { ?s ?p ?o } }",
                "SELECT * { { SELECT * { SERVICE SILENT <OUTSIDE/> { ?s ?p ?o } } } }",
                "SELECT * { { SELECT * { { SELECT * { SERVICE <OUTSIDE/> { ?s ?p ?o } } } } } }",
                "SELECT * { ?s ?p ?o OPTIONAL { SERVICE SILENT <OUTSIDE/> { ?s ?p ?o } } }",
                "SELECT * { { ?s ?p ?o } UNION { SERVICE SILENT <OUTSIDE/> { ?s ?p ?o } } }",
                "SELECT * { ?s ?p ?o MINUS { SERVICE SILENT <OUTSIDE/> { ?s ?p ?o } } }",
                "SELECT * { GRAPH ?g { SERVICE SILENT <OUTSIDE/> { ?s ?p ?o } } }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE SILENT <OUTSIDE/> { ?s ?p ?o } } }",
                "SELECT * { ?s ?p ?o FILTER NOT EXISTS { SERVICE SILENT <OUTSIDE/> { ?s ?p ?o } } }",
                "SELECT * { ?s ?p ?o BIND (EXISTS { SERVICE SILENT <OUTSIDE/> { ?s ?p ?o } } AS ?b) }",
                "SELECT (EXISTS { SERVICE SILENT <OUTSIDE/> { ?s ?p ?o } } AS ?b) { }",
                "SELECT ?s { ?s ?p ?o } ORDER BY (EXISTS { SERVICE SILENT <OUTSIDE/> { ?s ?p ?o } })",
                "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (EXISTS { SERVICE SILENT <OUTSIDE/> { ?s ?p ?o } })",
                "SELECT (COUNT(?o) AS ?n) { ?s ?p ?o } GROUP BY (EXISTS { SERVICE SILENT <OUTSIDE/> { ?x ?y ?z } } AS ?g)",
                "SELECT (SUM(IF(EXISTS { SERVICE SILENT <OUTSIDE/> { ?x ?y ?z } }, 1, 0)) AS ?n) { ?s ?p ?o }",
                "SELECT * { ?s ?p ?o FILTER (IF(EXISTS { SERVICE <OUTSIDE/> { ?x ?y ?z } }, true, false)) }",
                "ASK { SERVICE SILENT <OUTSIDE/> { ?s ?p ?o } }",
                "CONSTRUCT { ?s ?p ?o } WHERE { SERVICE SILENT <OUTSIDE/> { ?s ?p ?o } }",
                "DESCRIBE ?s { SERVICE SILENT <OUTSIDE/> { ?s ?p ?o } }",
                "SELECT * FROM <OUTSIDE/data.ttl> { ?s ?p ?o }",
                "SELECT * FROM NAMED <OUTSIDE/data.ttl> { GRAPH ?g { ?s ?p ?o } }",
                "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
                "SELECT * FROM <http://bank.example/graph/provenance> { ?s ?p ?o }",
                "ASK FROM <urn:x-arq:DefaultGraph> { ?s ?p ?o }",
                "DESCRIBE <OUTSIDE/x> FROM <OUTSIDE/x>",
                "LOAD <OUTSIDE/data.ttl>",
                "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
                "DELETE WHERE { ?s ?p ?o }",
                "DROP ALL",
                "CLEAR DEFAULT",
                "SELECT * { GRAPH <urn:x-arq:DefaultGraph> { ?s ?p ?o } }",
                "SELECT * { GRAPH <urn:x-arq:UnionGraph> { ?s ?p ?o } }",
                "SELECT (<java:java.lang.System>(1) AS ?x) { }",
                "SELECT * { ?s ?p ?o FILTER (<java:org.apache.jena.sparql.function.library.wait>(99999)) }",
                "SELECT * { FILTER (<http://jena.apache.org/ARQ/function#wait>(99999)) }",
                "SELECT * { FILTER (<http://jena.apache.org/ARQ/function#context>('x')) }",
                "SELECT (<http://www.w3.org/2005/xpath-functions#apply>(<java:x.Y>, 1) AS ?x) { }",
                "SELECT (SUM(<java:x.Y>(?o)) AS ?x) { ?s ?p ?o }",
                "SELECT ?s { ?s ?p ?o } ORDER BY <java:x.Y>(?o)",
                "SELECT (<http://jena.apache.org/ARQ/jsFunction#f>(1) AS ?x) { }",
                "SELECT * { ?s <java:org.apache.jena.sparql.pfunction.library.container> ?o }",
                "SELECT * { ?s <http://jena.apache.org/ARQ/property#versionARQ> ?o }",
                "SELECT * { ?s <http://jena.apache.org/ARQ/property#textMatch>* ?o }",
                "SELECT * { ?s ^<java:x.Y>/<http://www.w3.org/2000/01/rdf-schema#label> ?o }",
                "SELECT (SUM(IF(REGEX(?o, '(a+)+$'), 1, 0)) AS ?x) { ?s ?p ?o }"
            })
    void refuses(String query) {
        HttpResponse<String> response = query(query);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(response.body()).contains("expected").endsWith("Nothing was run.\n");
        assertThat(VISITS).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"default-graph-uri", "named-graph-uri", "using-graph-uri", "update"})
    void refusesParametersThatChangeTheData(String parameter) {
        HttpResponse<String> response =
                RunningBank.get("/sparql?query=ASK%7B%7D&" + parameter + "=http%3A%2F%2F127.0.0.1%2Fx");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains(parameter);
    }

    @Test
    void refusesAnUpdateByForm() {
        HttpResponse<String> response = RunningBank.send(HttpRequest.newBuilder(RunningBank.at("/sparql"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("update=" + URLEncoder.encode("DROP ALL", StandardCharsets.UTF_8))));

        assertThat(response.statusCode()).isEqualTo(400);
    }

    @Test
    void refusesAnUpdateByItsContentType() {
        HttpResponse<String> response = RunningBank.send(HttpRequest.newBuilder(RunningBank.at("/sparql"))
                .header("Content-Type", "application/sparql-update")
                .POST(BodyPublishers.ofString("DROP ALL")));

        assertThat(response.statusCode()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o FILTER (?a = ?o && ?a != ?o) }",
                "SELECT * { BIND (CONCAT('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'c') AS ?x) FILTER REGEX(?x, '^(a+)+\\\\1b$') }",
                "SELECT (REPLACE('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac', '^(a+)+\\\\1b$', 'x') AS ?x) { }",
                "SELECT * { { SELECT * { FILTER (!REGEX('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac', '^(a+)+\\\\1b$')) } } }",
                "SELECT * { FILTER EXISTS { FILTER REGEX('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac', '^(a+)+\\\\1b$') } }",
                "SELECT (COUNT(*) AS ?count) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?p ?q ?r }"
            })
    void endsWhatTakesTooLongWithAnErrorAndNoResult(String query) {
        HttpResponse<String> response = query(query);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(503);
        assertThat(response.body())
                .startsWith("query: expected an answer within 2.0 s")
                .contains("No result");
    }

    @Test
    void answersATooLargeResultWithAnErrorAndNoPartOfIt() {
        HttpResponse<String> response = query("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");

        assertThat(response.statusCode())
                .as(response.body().substring(0, Math.min(200, response.body().length())))
                .isIn(422, 503);
        assertThat(response.body()).contains("No result");
    }

    @Test
    void survivesAQueryOfAThousandBrackets() {
        String query = "SELECT * { FILTER (" + "(".repeat(5000) + "1" + ")".repeat(5000) + ") }";

        assertThat(query(query).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (<http://www.w3.org/2001/XMLSchema#integer>('7') AS ?x) { }",
                "SELECT (REGEX('Abc', 'a', 'i') AS ?x) { }",
                "SELECT (REPLACE('abc', '(b)', '[$1]') AS ?x) { }",
                "SELECT ?s (COUNT(?o) AS ?n) { ?s ?p ?o } GROUP BY ?s HAVING (COUNT(?o) > 0) ORDER BY DESC(?n) LIMIT 3",
                "SELECT * { ?s <https://schema.org/provider>/<https://schema.org/name> ?n }",
                "SELECT * { ?s !<https://schema.org/name> ?n } LIMIT 1",
                "SELECT (<http://www.w3.org/2005/xpath-functions/math#sqrt>(4) AS ?x) { }"
            })
    void answersWhatIsHarmless(String query) {
        HttpResponse<String> response = query(query);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.body()).contains("\"value\"");
    }
}
