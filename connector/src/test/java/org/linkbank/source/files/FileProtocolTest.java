package org.linkbank.source.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linkbank.record.Limits;
import org.linkbank.record.RecordForm;
import org.linkbank.record.SourceId;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvest;
import org.linkbank.source.HarvestRun;
import org.linkbank.source.Harvested;
import org.linkbank.source.KnownIds;
import org.linkbank.source.Source;
import org.linkbank.split.Piece;
import org.linkbank.split.Splitter;

class FileProtocolTest {

    private final Path home;
    private Path root = Path.of("");
    private Limits limits = Limits.DEFAULT;
    private Map<String, String> parameters = Map.of();
    private java.util.function.Function<String, Optional<org.linkbank.table.TableSchema>> schemas =
            kind -> Optional.empty();

    FileProtocolTest(@TempDir Path home) {
        this.home = home;
    }

    @Test
    void everyFileOfAFolderIsReadInOrder() throws IOException {
        write("data/stories.csv", "name,id\r\nOne,s1\r\nTwo,s2\r\n");
        write("data/entries.json", "{\"entries\":[{\"id\":\"e1\",\"b\":1,\"a\":2},{\"id\":7}]}");
        write("data/README.md", "# not a record");

        HarvestRun run = harvest("data/");

        assertThat(run.end().complete()).as(run.end().reason()).isTrue();
        assertThat(run.end().absenceIsWithdrawal()).isTrue();
        assertThat(run.ids()).containsExactly("entries/e1", "entries/7", "stories/s1", "stories/s2");
        assertThat(run.records().get(0).kind()).isEqualTo("entries");
        assertThat(run.records().get(0).sourceUrl()).isEqualTo("data/entries.json");
        assertThat(run.records().get(0).place()).isEqualTo("data/entries.json, item 1");
        assertThat(run.records().get(0).bytes())
                .isEqualTo("{\"a\":2,\"b\":1,\"id\":\"e1\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(run.records().get(2).form()).isEqualTo(RecordForm.CSV);
        assertThat(run.places).containsExactly("file 1 of 2, data/entries.json", "file 2 of 2, data/stories.csv");
    }

    @Test
    void oneFileIsASourceToo() throws IOException {
        write("data/entries.json", "{\"entries\":[{\"id\":\"e1\"}]}");
        write("data/stories.csv", "id\r\ns1\r\n");

        assertThat(harvest("data/entries.json").ids()).containsExactly("entries/e1");
    }

    @Test
    void filesInsideAZipAreRead() throws IOException {
        URI zip = URI.create("jar:" + home.resolve("shipped.zip").toUri());
        try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            root = files.getPath("/defaults");
            write("my data/entries.json", "{\"entries\":[{\"id\":\"e1\"}]}");

            assertThat(harvest("my%20data/").ids()).containsExactly("entries/e1");
        }
    }

    @Test
    void theFieldOfTheIdIsAParameter() throws IOException {
        parameters = Map.of("id", "code");
        write("data/entries.json", "{\"entries\":[{\"id\":\"no\",\"code\":\"e1\"}]}");

        assertThat(harvest("data/").ids()).containsExactly("entries/e1");
    }

    @Test
    void anXmlRecordsIdIsAChildOrAnAttribute() {
        byte[] xml =
                "<e xmlns=\"urn:x\" code=\"a1\"><sub><id>no</id></sub><id>c1</id></e>".getBytes(StandardCharsets.UTF_8);

        assertThat(new RecordIds(RecordForm.XML, List.of("id")).of(xml)).isEqualTo("c1");
        assertThat(new RecordIds(RecordForm.XML, List.of("@code")).of(xml)).isEqualTo("a1");
        assertThat(new RecordIds(RecordForm.XML, List.of("@none")).of(xml)).isNull();
        assertThat(new RecordIds(RecordForm.XML, List.of("none")).of(xml)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"entries\":[{\"id\":\"e1\"},{\"id\":\"e2\"},{\"id\":",
                "{\"entries\":[{\"id\":\"e1\"},{\"id\":\"e2\"},<html>",
                "{\"entries\":[{\"id\":\"e1\"},{\"id\":\"e2\"}"
            })
    void aCutFileGivesWhatCameBeforeAndWithdrawsNothing(String body) throws IOException {
        write("data/entries.json", body);

        HarvestRun run = harvest("data/", List.of("entries/e1", "entries/e3"));

        assertThat(run.ids()).containsExactly("entries/e1", "entries/e2");
        assertThat(run.end().complete()).isFalse();
        assertThat(run.end().reason())
                .startsWith("data/entries.json: after record 2: expected")
                .endsWith(". Nothing is withdrawn.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"entries\":[]}", "{}", "", "[]"})
    void aFileThatSuddenlyHasNoRecordsWithdrawsNothing(String body) throws IOException {
        write("data/entries.json", body);
        write("data/stories.csv", "id\r\ns1\r\n");

        HarvestRun run = harvest("data/", List.of("entries/e1", "stories/s1"));

        assertThat(run.end().complete()).isFalse();
        assertThat(run.end().reason()).contains("data/");
        assertThat(run.ids()).containsExactly("stories/s1");
    }

    @Test
    void aFileThatIsNoLongerThereWithdrawsNothing() throws IOException {
        write("data/stories.csv", "id\r\ns1\r\n");

        HarvestRun run = harvest("data/", List.of("entries/e1", "entries/e2", "stories/s1", "talks/t1"));

        assertThat(run.end().complete()).isFalse();
        assertThat(run.end().reason())
                .isEqualTo("data/: expected records of the kind \"entries\" as before, found none; "
                        + "data/: expected records of the kind \"talks\" as before, found none. Nothing is withdrawn.");
    }

    @Test
    void aFileWithoutRecordsIsNoFaultWhereThereWereNone() throws IOException {
        write("data/entries.json", "{\"entries\":[]}");
        write("data/stories.csv", "id\r\ns1\r\n");

        assertThat(harvest("data/", List.of("stories/s1")).end().complete()).isTrue();
    }

    @Test
    void anEmptyFolderAndAMissingOneSaySo() throws IOException {
        Files.createDirectories(home.resolve("data"));

        assertThat(harvest("data/").end().reason())
                .isEqualTo("data/: expected files of records, found none. Nothing is withdrawn.");
        assertThat(harvest("other/").end().reason())
                .isEqualTo("other: expected a folder or a file, found none. Nothing is withdrawn.");
    }

    @Test
    void aBrokenRowIsUnreadableAndTheRestGoesOn() throws IOException {
        write("data/stories.csv", "id,name\r\ns1,One\r\ns2\r\ns3,Three\r\n");

        HarvestRun run = harvest("data/");

        assertThat(run.ids()).containsExactly("stories/s1", "stories/s3");
        assertThat(run.all(Harvested.Unreadable.class)).singleElement().satisfies(item -> assertThat(item.problem())
                .hasToString("data/stories.csv, line 3: expected 2 fields as in the header, found 1 fields."));
        assertThat(run.end().complete()).isFalse();
        assertThat(run.end().reason()).contains("expected every record to have an id, found 1 without");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"id\":null}", "{\"id\":\"\"}", "{\"id\":{}}", "{\"id\":\"a\\u0001b\"}", "17"})
    void aRecordWithoutAnIdIsUnreadableAndTheRestGoesOn(String record) throws IOException {
        write("data/entries.json", "{\"entries\":[" + record + ",{\"id\":\"e2\"}]}");

        HarvestRun run = harvest("data/");

        assertThat(run.ids()).containsExactly("entries/e2");
        assertThat(run.all(Harvested.Unreadable.class)).hasSize(1);
        assertThat(run.end().complete()).isFalse();
    }

    @Test
    void aKindThatNothingMapsIsLeftOutWithAWarning() throws IOException {
        write("data/entries.json", "{\"entries\":[{\"id\":\"e1\"}]}");
        write("data/package.json", "{}");

        HarvestRun run = harvest("data/");

        assertThat(run.end().complete()).isTrue();
        assertThat(run.end().warnings())
                .containsExactly(
                        "data/package.json: expected a kind of record that the mapping knows, found \"package\". "
                                + "File left out.");
    }

    @Test
    void aFileInAnotherSyntaxThanItsMappingIsAFault() throws IOException {
        write("data/entries.csv", "id\r\ne1\r\n");

        assertThat(harvest("data/").end().reason())
                .contains("data/entries.csv: expected JSON as the mapping does, found CSV");
    }

    @Test
    void moreRecordsThanTheLimitAreNotRead() throws IOException {
        limits = new Limits(limits.bytes(), limits.recordBytes(), 3, limits.depth());
        write("data/entries.json", "{\"entries\":[{\"id\":1},{\"id\":2}]}");
        write("data/stories.csv", "id\r\ns1\r\ns2\r\n");

        HarvestRun run = harvest("data/");

        assertThat(run.ids()).hasSize(3);
        assertThat(run.end().complete()).isFalse();
        assertThat(run.end().reason()).contains("at most 3 records");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "/etc/passwd", "//host/etc/passwd", "http://127.0.0.1/x", "../../x"})
    void nothingElsewhereIsOpened(String address) {
        try (FileFetcher fetcher = new FileFetcher(this::find)) {
            FetchResult result = fetcher.open(new FetchRequest(URI.create(address), Map.of(), "a test"));

            assertThat(result).isInstanceOf(FetchResult.Failure.class);
        }
    }

    private void write(String path, String text) throws IOException {
        Path base = root.toString().isEmpty() ? home : root;
        Path file = base.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Optional<Path> find(String path) {
        Path base = root.toString().isEmpty() ? home : root;
        Path found = base.resolve(path).normalize();
        return found.startsWith(base) && Files.exists(found) ? Optional.of(found) : Optional.empty();
    }

    /** One layer; {@link org.linkbank.home.Overlay} has its own tests. */
    private final class Folder implements FileFolders {
        @Override
        public Optional<Path> find(String path) {
            return FileProtocolTest.this.find(path);
        }

        @Override
        public List<Path> list(String folder) {
            try (var files = Files.list(find(folder).orElseThrow())) {
                return files.filter(Files::isRegularFile)
                        .sorted(java.util.Comparator.comparing(
                                file -> file.getFileName().toString()))
                        .toList();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private HarvestRun harvest(String url) {
        return harvest(url, List.of());
    }

    private HarvestRun harvest(String url, Collection<String> known) {
        KnownIds ids = new KnownIds(known, 1000);
        Harvest harvest = new FileProtocol(
                        new Folder(), FileProtocolTest::form, FileProtocolTest::cut, schemas, schemas)
                .begin(source(url), ids, null, Clock.systemUTC());
        try (FileFetcher fetcher = new FileFetcher(this::find)) {
            return HarvestRun.of(harvest, fetcher, ids::note);
        }
    }

    private static Optional<RecordForm> form(String kind) {
        return switch (kind) {
            case "entries" -> Optional.of(RecordForm.JSON);
            case "stories" -> Optional.of(RecordForm.CSV);
            default -> Optional.empty();
        };
    }

    private static Iterator<Piece<byte[]>> cut(String kind, InputStream body, Limits limits) throws IOException {
        return kind.equals("entries") ? Splitter.json(body, "$.entries[*]", limits) : Splitter.csv(body, limits);
    }

    private Source source(String url) {
        try {
            return new Source(
                    new SourceId("bank"),
                    "A bank",
                    Path.of("bank.camel.yaml"),
                    "pull-file",
                    new URI(url),
                    "0 0 3 * * ?",
                    ZoneOffset.UTC,
                    "bank",
                    null,
                    List.of(),
                    Set.of(),
                    1,
                    0.2,
                    true,
                    limits,
                    parameters);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
