package org.linkbank.source.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linkbank.home.Overlay;
import org.linkbank.home.Secrets;
import org.linkbank.record.Limits;
import org.linkbank.record.Problem;
import org.linkbank.record.SourceId;
import org.linkbank.source.Source;

class DefinitionsTest {

    private static final String GOOD = """
            - templatedRoute:
                routeTemplateRef: pull-sample
                routeId: sample
                parameters:
                  - name: source
                    value: sample
                  - name: name
                    value: Sample services
                  - name: url
                    value: https://sample.example/api/
                  - name: schedule
                    value: "0 15 3 * * ?"
                  - name: mapping
                    value: sample
                  - name: pageSize
                    value: 50
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @BeforeEach
    void templateAndMapping() throws IOException {
        write("mappings/sample/mapping.rml.ttl", "");
        write("routes/templates/pull-sample.camel.yaml", resource("pull-sample.camel.yaml"));
    }

    @Test
    void aPartnerFileBecomesASource() {
        write("routes/sample.camel.yaml", GOOD + """
                              - name: timezone
                                value: Europe/Paris
                              - name: licence
                                value: https://creativecommons.org/licenses/by/4.0/
                              - name: attribution
                                value: "Sample, Inc. | Contains data of others"
                              - name: privateHosts
                                value: "10.0.0.7, intranet.example"
                              - name: requestsPerSecond
                                value: 0.5
                              - name: shrinkLimit
                                value: 0.1
                              - name: enabled
                                value: false
                              - name: maxRecordBytes
                                value: 1 MiB
                        """);

        Definitions definitions = read();

        assertThat(definitions.faulty()).isEmpty();
        assertThat(definitions.warnings()).isEmpty();
        assertThat(definitions.files()).isEqualTo(2);
        assertThat(definitions.find(new SourceId("sample")))
                .contains(new Source(
                        new SourceId("sample"),
                        "Sample services",
                        folder.resolve("routes/sample.camel.yaml"),
                        "pull-sample",
                        URI.create("https://sample.example/api/"),
                        "0 15 3 * * ?",
                        ZoneId.of("Europe/Paris"),
                        "sample",
                        "https://creativecommons.org/licenses/by/4.0/",
                        List.of("Sample, Inc.", "Contains data of others"),
                        Set.of("10.0.0.7", "intranet.example"),
                        0.5,
                        0.1,
                        false,
                        new Limits(Limits.DEFAULT.bytes(), 1 << 20, Limits.DEFAULT.records(), Limits.DEFAULT.depth()),
                        Map.of("pageSize", "50", "order", "name")));
    }

    @Test
    void sourceIsPrivateWhenItsFileSaysSo() {
        write("routes/sample.camel.yaml", GOOD + """
                      - name: private
                        value: true
                """);

        Definitions definitions = read();

        assertThat(definitions.find(new SourceId("sample")).orElseThrow().isPrivate())
                .isTrue();
        assertThat(definitions.privateIds()).containsExactly(new SourceId("sample"));
    }

    @Test
    void faultyFileThatMayMeanPrivateIsTakenForIt() {
        write("routes/sample.camel.yaml", GOOD + """
                      - name: private
                        value: yes
                """);

        Definitions definitions = read();

        assertThat(definitions.sources()).isEmpty();
        assertThat(definitions.faulty().get(0).problems().toString()).contains("private: true or false");
        assertThat(definitions.privateIds()).containsExactly(new SourceId("sample"));
    }

    @Test
    void everyFaultOfAFileIsSaidAtOnceWithItsLine() {
        write("routes/sample.camel.yaml", """
                - templatedRoute:
                    routeTemplateRef: pull-sample
                    routeId: sample
                    parameters:
                      - name: source
                        value: Sample!
                      - name: url
                        value: sample.example
                      - name: schedule
                        value: 0 15 3 * *
                      - name: timezone
                        value: Europe/Atlantis
                      - name: mapping
                        value: simple
                      - name: shrinkLimit
                        value: 20 %
                      - name: requestPerSecond
                        value: 1
                """);

        assertThat(faults("sample"))
                .containsExactly(
                        "routes/sample.camel.yaml:2: expected the parameter \"name\": a name that people know, found none.",
                        "routes/sample.camel.yaml:2: expected the parameter \"pageSize\", found none.",
                        "routes/sample.camel.yaml:6: expected source: 1 to 63 of a-z, 0-9 and -, found \"Sample!\".",
                        "routes/sample.camel.yaml:8: expected url: an absolute http or https address without a password,"
                                + " found \"sample.example\".",
                        "routes/sample.camel.yaml:10: expected schedule: a Quartz cron expression (seconds minutes hours day"
                                + " month weekday), found \"0 15 3 * *\": Unexpected end of expression..",
                        "routes/sample.camel.yaml:12: expected timezone: a time zone, such as Europe/London,"
                                + " found \"Europe/Atlantis\".",
                        "routes/sample.camel.yaml:14: expected mapping: a folder under mappings/ with mapping.rml.ttl or mapping.rq,"
                                + " found \"simple\".",
                        "routes/sample.camel.yaml:16: expected shrinkLimit: a share, 0 to 1, found \"20 %\".",
                        "routes/sample.camel.yaml:18: expected a parameter of pull-sample: source, pageSize, apiKey, clientId, order, name, url,"
                                + " schedule, timezone, mapping, licence, attribution, privateHosts, requestsPerSecond,"
                                + " shrinkLimit, enabled, private, maxBytes, maxRecordBytes, maxRecords, maxDepth,"
                                + " found \"requestPerSecond\" (did you mean \"requestsPerSecond\"?).");
    }

    @Test
    void anUnknownTemplateIsAnsweredWithTheKnownOnes() {
        write("routes/sample.camel.yaml", GOOD.replace("pull-sample", "pul-sample"));

        assertThat(faults("sample"))
                .containsExactly("routes/sample.camel.yaml:2: expected the id of a template: pull-sample,"
                        + " found \"pul-sample\" (did you mean \"pull-sample\"?).");
    }

    @Test
    void aBadPartnerFileStopsThatPartnerOnly() {
        write("routes/sample.camel.yaml", GOOD);
        write("routes/other.camel.yaml", "- templatedRoute: {routeTemplateRef: pull-sample");

        Definitions definitions = read();

        assertThat(definitions.sources())
                .extracting(source -> source.id().value())
                .containsExactly("sample");
        assertThat(definitions.faulty())
                .extracting(Definitions.FaultyFile::name)
                .containsExactly("routes/other.camel.yaml");
    }

    @Test
    void anEmptyFileAndOneOfAnotherFormAreFaults() {
        write("routes/a.camel.yaml", "");
        write("routes/b.camel.yaml", "[]");
        write("routes/c.camel.yaml", "- route: {id: x}");
        write("routes/d.camel.yaml", "templatedRoute: {}");

        assertThat(read().faulty()).hasSize(4).allSatisfy(faulty -> assertThat(faulty.problems())
                .isNotEmpty());
    }

    @Test
    void aSourceIdInTwoFilesStopsBoth() {
        write("routes/a.camel.yaml", GOOD.replace("routeId: sample", "routeId: a"));
        write("routes/b.camel.yaml", GOOD.replace("routeId: sample", "routeId: b"));

        assertThat(read().sources()).isEmpty();
        assertThat(faults("a"))
                .containsExactly("routes/a.camel.yaml:6: expected a source id used once, found \"sample\", also at"
                        + " routes/b.camel.yaml:6.");
        assertThat(faults("b")).hasSize(1);
    }

    @Test
    void theOperatorsFileOfTheSameNameTakesTheShippedOnesPlace() {
        write("routes/sample.camel.yaml", GOOD);
        write("home/routes/sample.camel.yaml", GOOD.replace("Sample services", "Our samples"));

        Definitions definitions = Definitions.read(
                new Overlay(List.of(folder.resolve("home"), folder)), Limits.DEFAULT, Secrets.of(Map.of()));

        assertThat(definitions.sources()).extracting(Source::name).containsExactly("Our samples");
    }

    @Test
    void aSecretWithoutAValueStopsAnEnabledPartner() {
        String keyed = GOOD + "      - {name: apiKey, value: \"{{env:SAMPLE_KEY}}\"}\n";
        write("routes/sample.camel.yaml", keyed);

        assertThat(faults("sample"))
                .containsExactly(
                        "routes/sample.camel.yaml:17: expected SAMPLE_KEY in the environment or in secrets.env,"
                                + " found none.");
        assertThat(read(Map.of("SAMPLE_KEY", "hunter2")).sources())
                .singleElement()
                .satisfies(source -> assertThat(source.toString()).doesNotContain("hunter2"));
        write("routes/sample.camel.yaml", keyed + "      - {name: enabled, value: false}\n");
        assertThat(read().faulty()).isEmpty();
    }

    @Test
    void aSecretIsRefusedWhereItWouldBePublished() {
        write("routes/sample.camel.yaml", GOOD.replace("api/", "api/?key={{env:SAMPLE_KEY}}"));

        assertThat(read(Map.of("SAMPLE_KEY", "hunter2")).faulty())
                .singleElement()
                .satisfies(faulty -> assertThat(faulty.problems().toString())
                        .contains("which \"url\" would publish")
                        .doesNotContain("hunter2"));
    }

    @Test
    void aSecretIsRefusedInAParameterThatIsNone() {
        write("routes/sample.camel.yaml", GOOD.replace("value: 50", "value: \"{{env:SAMPLE_KEY}}\""));

        assertThat(read(Map.of("SAMPLE_KEY", "hunter2")).faulty())
                .singleElement()
                .satisfies(faulty -> assertThat(faulty.problems().toString())
                        .contains("which \"pageSize\" would publish")
                        .doesNotContain("hunter2"));
    }

    @Test
    void aSecretInAFileIsRefusedAndNotShown() {
        write("routes/sample.camel.yaml", GOOD + "      - {name: apiKey, value: hunter2}\n");

        assertThat(faults("sample"))
                .containsExactly(
                        "routes/sample.camel.yaml:17: expected apiKey: {{env:NAME}}, because secrets stay out of"
                                + " files, found a text (not shown).");
    }

    @Test
    void aClientsIdMayBeASecretOrNot() {
        write("routes/sample.camel.yaml", GOOD + "      - {name: clientId, value: linkbank}\n");
        assertThat(read().faulty()).isEmpty();

        write("routes/sample.camel.yaml", GOOD + "      - {name: clientId, value: \"{{env:SAMPLE_ID}}\"}\n");
        assertThat(read(Map.of("SAMPLE_ID", "linkbank")).faulty()).isEmpty();
    }

    @Test
    void aFaultyTemplateStopsThePartnersOnIt() {
        write("routes/sample.camel.yaml", GOOD);
        write(
                "routes/templates/pull-sample.camel.yaml",
                "- routeTemplate:\n    id: pull-sample\n    parameters:\n      - nam: source\n");

        Definitions definitions = read();

        assertThat(definitions.sources()).isEmpty();
        assertThat(definitions.faulty())
                .extracting(Definitions.FaultyFile::name)
                .containsExactly("routes/sample.camel.yaml", "routes/templates/pull-sample.camel.yaml");
        assertThat(definitions.faulty().get(1).problems())
                .extracting(Problem::where)
                .containsExactly(
                        "routes/templates/pull-sample.camel.yaml:2",
                        "routes/templates/pull-sample.camel.yaml:4",
                        "routes/templates/pull-sample.camel.yaml:4");
    }

    @Test
    void aFileSourceStaysUnderItsFolders() {
        write("routes/templates/pull-file.camel.yaml", "- routeTemplate: {id: pull-file, from: {uri: \"direct:x\"}}");
        String file = GOOD.replace("pull-sample", "pull-file").replaceAll("(?s)      - name: pageSize.*", "");
        write("routes/sample.camel.yaml", file.replace("https://sample.example/api/", "mappings/sample/data"));

        assertThat(read().sources()).extracting(Source::url).containsExactly(URI.create("mappings/sample/data"));
        for (String outside : List.of("../x", "/etc/passwd", "file:/etc/passwd", "a/../../b")) {
            write("routes/sample.camel.yaml", file.replace("https://sample.example/api/", outside));
            assertThat(read().faulty()).as(outside).hasSize(1);
        }
    }

    @Test
    void aLongPartnerFileIsAWarning() {
        write("routes/sample.camel.yaml", GOOD + "# more\n".repeat(40));

        Definitions definitions = read();

        assertThat(definitions.sources()).hasSize(1);
        assertThat(definitions.warnings()).extracting(Problem::found).containsExactly("56 lines");
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = DefinitionsTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<String> faults(String partner) {
        return read().faulty().stream()
                .filter(faulty -> faulty.name().equals("routes/" + partner + ".camel.yaml"))
                .flatMap(faulty -> faulty.problems().stream())
                .map(Problem::toString)
                .toList();
    }

    private Definitions read() {
        return read(Map.of());
    }

    private Definitions read(Map<String, String> environment) {
        return Definitions.read(new Overlay(List.of(folder)), Limits.DEFAULT, Secrets.of(environment));
    }

    private void write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
