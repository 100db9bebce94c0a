package org.linkbank.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkedDataTest {

    private static final String SERVICE = "/id/services/service/1";
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private static HttpResponse<String> get(String path, String accept) {
        return RunningBank.get(path, "Accept", accept);
    }

    private static Graph parse(String text, Lang lang) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(text, lang).parse(graph);
        return graph;
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle,text/turtle",
        "application/ld+json,application/ld+json",
        "application/json,application/ld+json",
        "application/n-triples,application/n-triples",
        "*/*,text/turtle",
        "'text/turtle;q=0.3,application/n-triples;q=0.8',application/n-triples",
        "'text/html;q=0.1,text/turtle;q=0.9',text/turtle",
        "application/xhtml+xml,text/html"
    })
    void answersInTheFormThatIsAskedFor(String accept, String type) {
        HttpResponse<String> response = get(SERVICE, accept);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("content-type").orElse("")).startsWith(type);
        assertThat(response.headers().allValues("vary"))
                .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains("accept"));
        assertThat(response.body()).contains("Walking Group");
    }

    @Test
    void showsABrowserAPage() {
        HttpResponse<String> response = get(SERVICE, BROWSER);

        assertThat(response.headers().firstValue("content-type")).hasValue("text/html;charset=UTF-8");
        assertThat(response.body())
                .contains("<h1>Walking Group</h1>")
                .contains("href=\"/id/services/organisation/9\"")
                .contains(">Ramblers</a>")
                .contains("1 High Street")
                .contains("href=\"/vocab/category/books\"")
                .contains("Local Services")
                .contains("Stated by the services themselves")
                .contains("https://creativecommons.org/licenses/by/4.0/");
    }

    @ParameterizedTest
    @CsvSource({
        ".ttl,text/turtle",
        ".jsonld,application/ld+json",
        ".nt,application/n-triples",
        ".html,text/html",
        "?format=ttl,text/turtle",
        "?format=nt,application/n-triples",
        "?format=html,text/html"
    })
    void answersInTheFormOfTheEnding(String ending, String type) {
        HttpResponse<String> response = RunningBank.get(SERVICE + ending);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("content-type").orElse("")).startsWith(type);
        assertThat(response.body()).contains("Walking Group");
    }

    @ParameterizedTest
    @CsvSource({"ttl,TTL", "nt,NT", "jsonld,JSONLD11"})
    void saysWhereEachPartCameFrom(String suffix, String lang) {
        Graph graph = parse(
                RunningBank.get(SERVICE + "." + suffix).body(),
                switch (lang) {
                    case "TTL" -> Lang.TTL;
                    case "NT" -> Lang.NT;
                    default -> Lang.JSONLD11;
                });
        Node record = iri("http://bank.example/graph/services/service/1");
        Node source = iri("http://bank.example/source/services");

        assertThat(graph.contains(
                        record,
                        iri("http://xmlns.com/foaf/0.1/primaryTopic"),
                        iri("http://bank.example/id/services/service/1")))
                .isTrue();
        assertThat(graph.contains(
                        record,
                        iri("http://www.w3.org/ns/prov#wasDerivedFrom"),
                        iri("https://services.example/service/1")))
                .isTrue();
        assertThat(graph.contains(record, iri("http://purl.org/dc/terms/license"), Node.ANY))
                .isTrue();
        assertThat(graph.contains(record, iri("http://www.w3.org/ns/prov#generatedAtTime"), Node.ANY))
                .isTrue();
        assertThat(graph.contains(source, iri("https://linkbank.org/vocab#attribution"), Node.ANY))
                .isTrue();
    }

    @Test
    void bringsTogetherWhatSeveralRecordsSayOfOneThing() {
        String body = RunningBank.get("/id/services/organisation/9.ttl").body();

        assertThat(body).contains("graph/services/service/1").contains("graph/services/service/2");
        assertThat(get("/id/services/organisation/9", BROWSER).body())
                .contains("What refers to it")
                .contains("href=\"/id/services/service/2\"");
    }

    @Test
    void looksUpANodeThatStandsForABlankOne() {
        HttpResponse<String> response = RunningBank.get("/.well-known/genid/services/service/1/place");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("1 High Street");
    }

    @Test
    void showsTheGraphOfARecord() {
        assertThat(RunningBank.get("/graph/services/service/1.ttl").body())
                .contains("Walking Group")
                .contains("Ramblers")
                .contains("2026-11-22T09:00:00Z");
        assertThat(get("/graph/services/service/1", BROWSER).body())
                .contains("Record service/1 of Local Services")
                .contains("Ramblers");
    }

    @Test
    void sendsNoDocumentOfAllProvenance() {
        HttpResponse<String> response = RunningBank.get("/graph/provenance");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("GRAPH <http://bank.example/graph/provenance>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/id/services/service/a%2Fb%20c",
                "/id/services/service/caf%C3%A9",
                "/id/services/service/page.html"
            })
    void findsOddIds(String path) {
        assertThat(RunningBank.get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/id/services/service/never",
                "/id/services",
                "/id/",
                "/id/nobody/x",
                "/id/services/service/%22%3E%3Cscript%3E",
                "/graph/services/never",
                "/graph/",
                "/graph/UPPER/x",
                "/vocab/category/never",
                "/vocab/never",
                "/source/never",
                "/runs/services/never",
                "/nothing"
            })
    void knowsWhatItDoesNotKnow(String path) {
        assertThat(RunningBank.get(path).statusCode()).isEqualTo(404);
        HttpResponse<String> page = get(path, BROWSER);
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().firstValue("content-type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.body()).doesNotContain("<script>").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/id/services/service/gone", "/id/services/organisation/lost", "/graph/services/service/gone"})
    void saysOfWhatWasWithdrawnThatItIsGoneWhenAndWhy(String path) {
        HttpResponse<String> page = get(path, BROWSER);
        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body()).contains("The source no longer has it.").contains("2026-11-22T10:00:00Z");

        HttpResponse<String> document = get(path, "text/turtle");
        assertThat(document.statusCode()).isEqualTo(410);
        assertThat(document.body())
                .contains("lb:Tombstone")
                .contains("2026-11-22T10:00:00Z")
                .contains("The source no longer has it.");
    }

    @Test
    void answersAHeadWithoutABody() {
        HttpResponse<String> response = RunningBank.send(
                HttpRequest.newBuilder(RunningBank.at(SERVICE)).method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void refusesAFormThereIsNot() {
        assertThat(get(SERVICE, "image/png").statusCode()).isEqualTo(406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/id/services/service/hostile", "/graph/services/service/hostile"})
    void showsHostileTextAsText(String path) {
        String page = get(path, BROWSER).body();

        Document document = Jsoup.parse(page);
        assertThat(document.select("h1, .text").eachText())
                .anyMatch(text -> text.contains("<script>alert(1)</script>"));
        assertThat(document.select("script").eachAttr("type")).containsExactly("application/ld+json");
        assertThat(document.select("img").eachAttr("src")).containsExactly("/assets/linkbank.svg");
        assertThat(document.select("[onmouseover], [onerror], [href^=javascript]"))
                .isEmpty();
    }

    @Test
    void embedsJsonLdThatIsStillTheSameData() {
        String page = get("/id/services/service/hostile", BROWSER).body();
        String start = "<script type=\"application/ld+json\">";
        int begin = page.indexOf(start) + start.length();
        Graph graph = parse(page.substring(begin, page.indexOf("</script>", begin)), Lang.JSONLD11);

        assertThat(graph.contains(
                        iri("http://bank.example/id/services/service/hostile"),
                        iri("https://schema.org/name"),
                        NodeFactory.createLiteralString(SampleBank.HOSTILE)))
                .isTrue();
    }

    @Test
    void showsTheVocabularyItsSchemesAndConcepts() {
        assertThat(get("/vocab", BROWSER).body())
                .contains("lb:PartnershipStory")
                .contains("id=\"PartnershipStory\"");
        assertThat(get("/vocab/category", BROWSER).body()).contains("href=\"/vocab/category/books\"");
        assertThat(get("/vocab/category/books", BROWSER).body())
                .contains("<h1>Books</h1>")
                .contains("Walking Group");
        assertThat(RunningBank.get("/vocab.ttl").body()).contains("lb:PartnershipStory");
        assertThat(RunningBank.get("/vocab/category.nt").body())
                .contains("<https://linkbank.org/vocab/category/books>");
        assertThat(RunningBank.get("/vocab/category/books.ttl").body()).contains("Published books.");
    }
}
