package org.linkbank.source.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linkbank.demo.file.ListFile;
import org.linkbank.demo.file.WebFileSimulator;
import org.linkbank.demo.rdf.RdfDumpSimulator;
import org.linkbank.demo.site.Reply;
import org.linkbank.demo.site.Site;
import org.linkbank.demo.site.SiteFault;
import org.linkbank.file.Problems;
import org.linkbank.record.Limits;
import org.linkbank.record.RecordForm;
import org.linkbank.source.HarvestRun;
import org.linkbank.source.Web;
import org.linkbank.split.CanonicalCsv;
import org.linkbank.table.TableSchema;
import org.linkbank.table.TableSchemaReader;

/** One file on the web: a table, a spreadsheet, a dump of RDF. */
class WebFileProtocolTest {

    private static final TableSchema SCHEMA = TableSchemaReader.read(
                    Path.of("mappings/table/resources.csv-metadata.json"),
                    "resources",
                    name -> Optional.of(Path.of("vocab").resolve(name)),
                    new Problems())
            .orElseThrow();

    @ParameterizedTest
    @EnumSource(ListFile.class)
    void aTableIsReadAndThenAskedForOnlyOnce(ListFile file) {
        try (WebFileSimulator site = WebFileSimulator.start(file, 1, 40)) {
            HarvestRun first = harvest(site, List.of(), null);
            assertThat(first.end().complete()).as(first.end().reason()).isTrue();
            assertThat(first.ids()).hasSize(40);
            Map<String, String> row = CanonicalCsv.read(first.records().get(0).bytes());
            assertThat(row.get("published")).matches("20\\d\\d-\\d\\d-\\d\\d");
            assertThat(row.get("url")).isEqualTo("https://www.example.org/notes/1");
            assertThat(row.get("keywords")).endsWith(";partnership");
            assertThat(row.get("description")).contains(file == ListFile.CSV ? " – für alle" : "What ");

            HarvestRun again = harvest(site, first.ids(), first.end().checkpoint());
            assertThat(again.records()).isEmpty();
            assertThat(again.end().complete()).isTrue();
            assertThat(again.end().absenceIsWithdrawal()).isFalse();
            assertThat(again.end().checkpoint()).isEqualTo(first.end().checkpoint());
            assertThat(site.requests()).isEqualTo(2);

            site.day(2);
            HarvestRun next = harvest(site, first.ids(), again.end().checkpoint());
            assertThat(next.ids()).hasSize(41);
            assertThat(next.end().absenceIsWithdrawal()).isTrue();
        }
    }

    @Test
    void anotherMappingReadsAnUnchangedFileAgain() {
        try (WebFileSimulator site = WebFileSimulator.csv(1)) {
            HarvestRun first = harvest(site, List.of(), null);
            String old = String.valueOf(first.end().checkpoint()).replace("table 1", "table 0");

            assertThat(harvest(site, first.ids(), old).ids()).hasSize(40);
        }
    }

    @Test
    void anEmptiedStoreReadsAnUnchangedFileAgain() {
        try (WebFileSimulator site = WebFileSimulator.csv(1)) {
            HarvestRun first = harvest(site, List.of(), null);

            assertThat(harvest(site, List.of(), first.end().checkpoint()).ids()).hasSize(40);
        }
    }

    @Test
    void aDumpIsReadBySubjectAndThenAskedForOnlyOnce() {
        try (RdfDumpSimulator site = RdfDumpSimulator.start(1)) {
            HarvestRun first = rdf(site, null, List.of());
            assertThat(first.end().complete()).as(first.end().reason()).isTrue();
            assertThat(first.ids()).hasSize(40).contains("resources/https://dump.example.org/resource/7");
            HarvestRun again = rdf(site, first.end().checkpoint(), first.ids());
            assertThat(again.records()).isEmpty();
            assertThat(again.end().complete()).isTrue();
            assertThat(site.requests()).isEqualTo(2);
        }
    }

    static Stream<Arguments> faults() {
        return Stream.of("csv", "xlsx", "rdf")
                .flatMap(kind -> Arrays.stream(SiteFault.values()).map(fault -> Arguments.of(kind, fault)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("faults")
    void aFaultWithdrawsNothingKeepsTheCursorAndSaysWhy(String kind, SiteFault fault) {
        // A row cut in two is noticed; a file cut between rows is not, and the guard on withdrawals is what is left.
        try (WebFileSimulator site =
                        WebFileSimulator.start(kind.equals("csv") ? ListFile.CSV : ListFile.SPREADSHEET, 1, 41);
                RdfDumpSimulator dump = RdfDumpSimulator.start(1)) {
            (kind.equals("rdf") ? dump.site() : site.site()).fault(1, fault);
            List<String> known = List.of("resources/C1", "resources/1");

            HarvestRun run = kind.equals("rdf") ? rdf(dump, null, known) : harvest(site, known, null);

            assertThat(run.end().complete()).isFalse();
            assertThat(run.end().checkpoint()).isNull();
            assertThat(run.end().reason()).startsWith("http://127.0.0.1").endsWith("Nothing is withdrawn.");
        }
    }

    @Test
    void tenThousandRecordsThatBecameNoneWithdrawNothing() {
        List<String> known =
                IntStream.range(0, 5000).mapToObj(n -> "resources/" + n).toList();
        try (Site site = new Site(asked -> Reply.text(200, "text/csv", "id,title\n"))) {
            HarvestRun run = harvest(site, "/resources.csv", known, Limits.DEFAULT, Map.of());

            assertThat(run.end().complete()).isFalse();
            assertThat(run.end().reason()).contains("expected records of the kind \"resources\" as before, found none");
        }
    }

    @Test
    void aDateInTheFutureIsNoCursor() {
        Reply future = new Reply(
                200,
                "text/csv",
                "id,title\n1,One\n".getBytes(StandardCharsets.UTF_8),
                Map.of("Last-Modified", "Fri, 20 Nov 2099 03:00:00 GMT"));
        try (Site site = new Site(asked -> future)) {
            HarvestRun run = harvest(site, "/resources.csv", List.of(), Limits.DEFAULT, Map.of());

            assertThat(run.ids()).containsExactly("resources/1");
            assertThat(run.end().checkpoint()).isNull();
            assertThat(run.end().warnings()).singleElement().asString().contains("in the past");
        }
    }

    @Test
    void whatAnAddressDoesNotSayTheMediaTypeOrThePartnerFileDoes() {
        try (Site site = new Site(asked -> Reply.text(
                200,
                asked.path().equals("/a") ? "text/csv; charset=iso-8859-1" : "application/octet-stream",
                "id;title\n1;x\n"))) {
            assertThat(harvest(site, "/a", List.of(), Limits.DEFAULT, Map.of("kind", "resources"))
                            .ids())
                    .hasSize(1);
            assertThat(harvest(site, "/b", List.of(), Limits.DEFAULT, Map.of("kind", "resources", "format", "csv"))
                            .ids())
                    .hasSize(1);
            assertThat(harvest(site, "/b", List.of(), Limits.DEFAULT, Map.of("kind", "resources"))
                            .end()
                            .reason())
                    .contains("by its address or its media type, found application/octet-stream");
        }
    }

    @Test
    void duplicatedIdsAreGivenAsTheyCome() {
        // Which of them counts is the run's to say: the first, and the others are reported as repeated.
        try (Site site = new Site(asked -> Reply.text(200, "text/csv", "id,title\nA,x\nA,y\na,z\n"))) {
            assertThat(harvest(site, "/resources.csv", List.of(), Limits.DEFAULT, Map.of())
                            .ids())
                    .isEqualTo(List.of("resources/A", "resources/A", "resources/a"));
        }
    }

    private static HarvestRun harvest(WebFileSimulator site, List<String> known, @Nullable String checkpoint) {
        return Web.harvest(table(), Web.source(site.url(), Limits.DEFAULT, Map.of()), known, checkpoint);
    }

    private static HarvestRun harvest(
            Site site, String path, List<String> known, Limits limits, Map<String, String> parameters) {
        return Web.harvest(table(), Web.source(site.url(path), limits, parameters), known, null);
    }

    private static WebFileProtocol table() {
        return new WebFileProtocol(
                kind -> kind.equals("resources") ? Optional.of(RecordForm.CSV) : Optional.empty(),
                (kind, body, limits) -> Collections.emptyIterator(),
                kind -> Optional.of(SCHEMA),
                "table 1");
    }

    private static HarvestRun rdf(RdfDumpSimulator site, @Nullable String checkpoint, List<String> known) {
        WebFileProtocol protocol = new WebFileProtocol(
                kind -> kind.equals("resources") ? Optional.of(RecordForm.RDF) : Optional.empty(),
                (kind, body, limits) -> Collections.emptyIterator(),
                kind -> Optional.empty(),
                "rdf 1");
        return Web.harvest(
                protocol, Web.source(site.url(), Limits.DEFAULT, Map.of("kind", "resources")), known, checkpoint);
    }
}
