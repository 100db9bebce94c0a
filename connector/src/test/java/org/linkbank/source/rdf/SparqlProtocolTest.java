package org.linkbank.source.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linkbank.demo.rdf.SparqlSimulator;
import org.linkbank.demo.site.Reply;
import org.linkbank.demo.site.Site;
import org.linkbank.demo.site.SiteFault;
import org.linkbank.record.Limits;
import org.linkbank.source.HarvestRun;
import org.linkbank.source.Web;

/** The shipped page query against an endpoint that carries it out. */
class SparqlProtocolTest {

    private static final Path QUERY = Path.of("mappings/rdf/pages.rq");
    private static final SparqlSimulator ENDPOINT = SparqlSimulator.start(1, 230);

    @AfterAll
    static void end() {
        ENDPOINT.close();
    }

    @AfterEach
    void heal() {
        ENDPOINT.site().heal();
        ENDPOINT.day(1);
    }

    @Test
    void everySubjectIsGivenOnceInPages() {
        HarvestRun run = harvest(List.of());

        assertThat(run.end().complete()).as(run.end().reason()).isTrue();
        assertThat(run.end().absenceIsWithdrawal()).isTrue();
        assertThat(run.ids()).hasSize(230).doesNotHaveDuplicates();
        assertThat(run.places).containsExactly("page 1", "page 2", "page 3", "page 4");
        assertThat(text(run, 0)).contains("Example\"").contains(" _:b0 .");
    }

    @Test
    void asSubjectsAreReadAgainTheyAreTheSameBytes() {
        HarvestRun one = harvest(List.of());
        HarvestRun two = harvest(List.of());

        for (int i = 0; i < one.records().size(); i++) {
            assertThat(text(two, i)).isEqualTo(text(one, i));
        }
    }

    @Test
    void theSecondDayIsTheSecondDays() {
        ENDPOINT.day(2);

        assertThat(harvest(List.of()).ids()).hasSize(230 + 11 - 5);
    }

    static Stream<Arguments> faults() {
        return Stream.of(1, 2, 4).flatMap(page -> Arrays.stream(SiteFault.values())
                // A list of triples that ends early, at the end of a line, says nothing of it: an empty page is the
                // end.
                .filter(fault -> fault != SiteFault.EMPTY || page == 1)
                .filter(fault -> fault != SiteFault.CUT || page != 4)
                .map(fault -> Arguments.of(fault, page)));
    }

    @ParameterizedTest(name = "{0} on page {1}")
    @MethodSource("faults")
    void aFaultIsNoCompleteHarvest(SiteFault fault, int page) {
        ENDPOINT.site().fault(page, fault);

        HarvestRun run = harvest(List.of("resources/https://sparql.example.org/resource/1"));

        if (fault == SiteFault.EMPTY) {
            assertThat(run.ids())
                    .isEmpty(); // a run that finds nothing where there was something is incomplete (Ending)
        } else {
            assertThat(run.end().complete()).isFalse();
            assertThat(run.end().reason()).startsWith("page " + page + ": ").endsWith("Nothing is withdrawn.");
        }
        ENDPOINT.site().heal();
        assertThat(harvest(List.of()).end().complete()).isTrue();
    }

    @Test
    void anEndpointThatIgnoresTheFilterRepeatsItself() {
        String page = "<http://e/a> <http://e/p> \"x\" .\n";
        try (Site site = new Site(asked -> Reply.text(200, "application/n-triples", page))) {
            HarvestRun run = harvest(site);

            assertThat(run.ids()).containsExactly("resources/http://e/a");
            assertThat(run.end().reason()).contains("the page repeats");
        }
    }

    @Test
    void anEndlessListStopsAtTheLimitOfRecords() {
        int[] number = {100_000};
        try (Site site = new Site(asked ->
                Reply.text(200, "application/n-triples", "<http://e/" + ++number[0] + "> <http://e/p> \"x\" .\n"))) {
            Limits few = new Limits(1 << 20, 1 << 16, 25, 8);
            HarvestRun run = Web.harvest(
                    new SparqlProtocol(QUERY, "pages.rq"),
                    Web.source(site.url("/sparql"), few, Map.of()),
                    List.of(),
                    null);

            assertThat(run.ids()).hasSize(25);
            assertThat(run.end().reason()).contains("at most 25 records");
        }
    }

    @Test
    void anAnswerThatTheEndpointSaysIsPartOfItIsAFault() {
        Reply partial = new Reply(
                200,
                "text/turtle",
                "<http://e/a> <http://e/p> 1 .".getBytes(StandardCharsets.UTF_8),
                Map.of("X-SQL-State", "S1TAT"));
        try (Site site = new Site(asked -> partial)) {
            assertThat(harvest(site).end().reason()).contains("found a part of it");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?s ?p ?o }",
                "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }",
                "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?last }",
                "CONSTRUCT { ?s ?p ?o } WHERE { SERVICE <http://e/> { ?s ?p ?o } FILTER(STR(?s) > ?last) }",
                "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o FILTER EXISTS { SERVICE SILENT <http://e/> { ?s ?p ?o } } FILTER(STR(?s) > ?last) }",
                "CONSTRUCT { ?s ?p ?o } FROM <http://e/> WHERE { ?s ?p ?o FILTER(STR(?s) > ?last) }",
                "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o FILTER(STR(?s) > ?last }",
                "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o FILTER(<java:java.lang.System>(?s) > ?last) }"
            })
    void aQueryThatCannotPageIsRefusedBeforeAnythingIsAsked(String query, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("pages.rq"), query);
        HarvestRun run = Web.harvest(
                new SparqlProtocol(file, "pages.rq"),
                Web.source(ENDPOINT.url(), Limits.DEFAULT, Map.of()),
                List.of(),
                null);

        assertThat(run.places).isEmpty();
        assertThat(run.end().reason()).startsWith("pages.rq").contains("expected");
    }

    @Test
    void aSubjectsTextIsPutIntoTheQueryAsANode() {
        PageQuery query = PageQuery.read(QUERY, "pages.rq", new org.linkbank.file.Problems())
                .orElseThrow();

        assertThat(query.after("http://e/\") } DROP ALL #")).contains("\\\") } DROP ALL #\"");
    }

    private static HarvestRun harvest(Site site) {
        return Web.harvest(
                new SparqlProtocol(QUERY, "pages.rq"),
                Web.source(site.url("/sparql"), Limits.DEFAULT, Map.of()),
                List.of(),
                null);
    }

    private static HarvestRun harvest(List<String> known) {
        return Web.harvest(
                new SparqlProtocol(QUERY, "pages.rq"),
                Web.source(ENDPOINT.url(), Limits.DEFAULT, Map.of()),
                known,
                null);
    }

    private static String text(HarvestRun run, int index) {
        return new String(run.records().get(index).bytes(), StandardCharsets.UTF_8);
    }
}
