package org.linkbank.source.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linkbank.home.Overlay;
import org.linkbank.record.Limits;
import org.linkbank.record.RecordForm;
import org.linkbank.source.HarvestRun;
import org.linkbank.source.KnownIds;
import org.linkbank.split.CanonicalCsv;
import org.linkbank.split.Splitter;

/** Every syntax, encoding and wrapping in which files of records come. */
class FileFormsTest {

    private final Path home;
    private final Path shipped;
    private final Map<String, String> parameters = new HashMap<>();
    private Limits limits = Limits.DEFAULT;
    private RecordForm form = RecordForm.CSV;

    FileFormsTest(@TempDir Path home, @TempDir Path shipped) {
        this.home = home;
        this.shipped = shipped;
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theDelimiterIsFoundOut(String delimiter) throws IOException {
        write("data/stories.csv", "id,title,note\r\ns1,\"One, two; three|four\",x\r\n".replace(",", delimiter));

        assertThat(row(harvest(), 0)).containsEntry("id", "s1").containsEntry("note", "x");
    }

    @Test
    void aDelimiterThatIsStatedHolds() throws IOException {
        parameters.put("delimiter", ";");
        write("data/stories.csv", "id;a,b,c,d\ns1;x\n");

        assertThat(row(harvest(), 0)).containsEntry("a,b,c,d", "x");
    }

    @Test
    void aDelimiterInTheFirstLineIsBelieved() throws IOException {
        write("data/stories.csv", "sep=;\r\nid;a,b\r\ns1;x\r\n");

        assertThat(row(harvest(), 0)).containsEntry("a,b", "x");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,false", "UTF-8,true", "UTF-16LE,true", "UTF-16BE,true", "windows-1252,false"})
    void theEncodingIsFoundOut(String encoding, boolean mark) throws IOException {
        String text = (mark ? "\uFEFF" : "") + "id,title\n" + "s0,plain\n".repeat(5000) + "s1,Café – “Zoë”\n";
        write("data/stories.csv", text.getBytes(Charset.forName(encoding)));

        HarvestRun run = harvest();

        assertThat(run.end().complete()).as(run.end().reason()).isTrue();
        assertThat(row(run, 5000)).containsEntry("title", "Café – “Zoë”").containsEntry("id", "s1");
    }

    @Test
    void anEncodingThatIsStatedHolds() throws IOException {
        parameters.put("encoding", "IBM850");
        write("data/stories.csv", "id,title\ns1,Café\n".getBytes(Charset.forName("IBM850")));

        assertThat(row(harvest(), 0)).containsEntry("title", "Café");
    }

    @Test
    void brokenUtf8IsNotTakenForAnotherEncoding() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("id,title\ns1,Café\ns2,".getBytes(StandardCharsets.UTF_8));
        bytes.write(new byte[] {(byte) 0xE9, '\n'});
        write("data/stories.csv", bytes.toByteArray());

        assertThat(harvest().end().reason()).contains("expected text in UTF-8, found other bytes");
    }

    @Test
    void textsThatStandForNothingAreEmpty() throws IOException {
        parameters.put("nulls", "N/A | -");
        write("data/stories.csv", "id,a,b,c\ns1,N/A, - ,x\n");

        assertThat(row(harvest(), 0))
                .containsEntry("a", "")
                .containsEntry("b", "")
                .containsEntry("c", "x");
    }

    @Test
    void aZippedFileIsRead() throws IOException {
        write("data/stories.csv.gz", gzip("id\ns1\n"));

        assertThat(harvest().ids()).containsExactly("stories/s1");
    }

    @Test
    void aZipIsReadFileByFile() throws IOException {
        write("data/all.zip", zip("b/stories-2.csv", "id\ns2\n", "stories.csv", "id\ns1\n", "README.txt", "no"));

        HarvestRun run = harvest();

        assertThat(run.end().complete()).as(run.end().reason()).isTrue();
        assertThat(run.ids()).containsExactlyInAnyOrder("stories/s1", "stories/s2");
        assertThat(run.records()).extracting(record -> record.place()).contains("data/all.zip, stories.csv, line 2");
    }

    @Test
    void whatUnpacksToTooMuchIsStopped() throws IOException {
        limits = new Limits(100_000, 40_000, 1_000_000, 8);
        write("data/stories.csv.gz", gzip("id\n" + "s1\n".repeat(100_000)));
        write("data/all.zip", zip("stories.csv", "id\n" + "s1\n".repeat(100_000)));

        HarvestRun run = harvest();

        assertThat(run.end().complete()).isFalse();
        assertThat(run.end().reason())
                .contains("data/stories.csv.gz: ")
                .contains("all.zip")
                .contains("at most 100000 bytes");
    }

    @Test
    void jsonLinesAreReadLineByLineAndABrokenOneIsTold() throws IOException {
        form = RecordForm.JSON;
        write("data/stories.jsonl", "{\"id\":1}\n\n{\"id\":2,\n{\"id\":3} x\n{\"id\":\"4\"}");

        HarvestRun run = harvest();

        assertThat(run.ids()).containsExactly("stories/1", "stories/4");
        assertThat(run.all(org.linkbank.source.Harvested.Unreadable.class))
                .extracting(item -> item.problem().toString())
                .containsExactly(
                        "data/stories.jsonl, line 3: expected JSON, found something else, or part of it.",
                        "data/stories.jsonl, line 4: expected JSON, found something else, or part of it.");
        assertThat(run.end().complete()).isFalse();
    }

    @Test
    void aSpreadsheetsSheetsAreKinds() throws IOException {
        write("data/any name.xlsx", xlsx("Notes", "Stories"));

        HarvestRun run = harvest();

        assertThat(run.end().complete()).as(run.end().reason()).isTrue();
        assertThat(run.ids()).containsExactly("stories/s1", "stories/s2");
        assertThat(row(run, 0)).containsEntry("title", "One").containsEntry("year", "2014");
        assertThat(run.records().get(1).place()).isEqualTo("data/any name.xlsx, sheet Stories, row 5");
    }

    @Test
    void aSpreadsheetNamedAfterAKindHoldsItOnItsFirstSheetOrTheStatedOne() throws IOException {
        write("data/stories.xlsx", xlsx("First", "Second"));
        assertThat(harvest().ids()).containsExactly("stories/s1", "stories/s2");

        parameters.put("sheet", "second");
        assertThat(harvest().records().get(0).place()).contains("sheet Second");

        parameters.put("sheet", "third");
        assertThat(harvest().end().reason()).contains("expected a sheet \"third\"");
    }

    @Test
    void aFileNamedAfterAKindAndMoreHoldsIt() throws IOException {
        write("data/Stories 2026.csv", "id\ns1\n");
        write("data/storiesque.csv", "id\ns2\n");

        HarvestRun run = harvest();

        assertThat(run.ids()).containsExactly("stories/s1");
        assertThat(run.end().warnings()).singleElement().asString().contains("storiesque");
    }

    @Test
    void rdfIsReadBySubject() throws IOException {
        form = RecordForm.RDF;
        write("data/stories.ttl", "<http://e/b> <http://e/p> [ <http://e/q> 1 ] . <http://e/a> <http://e/p> \"x\" .");

        assertThat(harvest().ids()).containsExactly("stories/http://e/a", "stories/http://e/b");
    }

    @Test
    void anOperatorsFileIsLaidOverTheShippedOneAndTheOthersStay() throws IOException {
        Files.createDirectories(shipped.resolve("data"));
        Files.writeString(shipped.resolve("data/stories.csv"), "id\nshipped\n");
        Files.writeString(shipped.resolve("data/stories-more.csv"), "id\nmore\n");
        write("data/stories.csv", "id\nown\n");

        assertThat(harvest().ids()).containsExactlyInAnyOrder("stories/own", "stories/more");
    }

    @Test
    void aFolderThatMayBeEmptyMayEvenBeMissing() {
        parameters.put("mayBeEmpty", "true");

        assertThat(harvest("none/", List.of("stories/s1")).end().complete()).isTrue();
    }

    @Test
    void parametersThatMeanNothingAreTold() throws IOException {
        parameters.put("encoding", "EBCDIC?");
        parameters.put("delimiter", "comma");
        write("data/stories.csv", "id\ns1\n");

        assertThat(harvest().end().reason()).contains("encoding: expected").contains("delimiter: expected");
    }

    private void write(String path, String text) throws IOException {
        write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String path, byte[] bytes) throws IOException {
        Path file = home.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private HarvestRun harvest() {
        return harvest("data/", List.of());
    }

    private HarvestRun harvest(String url, List<String> known) {
        Overlay overlay = new Overlay(List.of(home, shipped));
        FileFolders folders = new FileFolders() {
            @Override
            public Optional<Path> find(String path) {
                return overlay.find(path);
            }

            @Override
            public List<Path> list(String folder) {
                return overlay.list(folder, "");
            }
        };
        KnownIds ids = new KnownIds(known, 1000);
        FileProtocol protocol = new FileProtocol(
                folders,
                kind -> kind.equals("stories") ? Optional.of(form) : Optional.empty(),
                (kind, body, most) -> Splitter.json(body, "$[*]", most),
                kind -> Optional.empty(),
                kind -> Optional.empty());
        try (FileFetcher fetcher = new FileFetcher(folders::find)) {
            return HarvestRun.of(
                    protocol.begin(FileSources.of(url, limits, parameters), ids, null, Clock.systemUTC()),
                    fetcher,
                    ids::note);
        }
    }

    private static Map<String, String> row(HarvestRun run, int index) {
        return CanonicalCsv.read(run.records().get(index).bytes());
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    /** Sheets with a title above their headings. */
    private static byte[] xlsx(String... sheets) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook book = new Workbook(out, "Test", "1.0");
        for (String name : sheets) {
            Worksheet sheet = book.newWorksheet(name);
            sheet.value(0, 0, "What we have");
            sheet.value(2, 0, "id");
            sheet.value(2, 1, "title");
            sheet.value(2, 2, "year");
            sheet.value(3, 0, "s1");
            sheet.value(3, 1, "One");
            sheet.value(3, 2, 2014);
            sheet.value(4, 0, "s2");
        }
        book.finish();
        return out.toByteArray();
    }
}
