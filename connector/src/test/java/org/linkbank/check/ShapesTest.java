package org.linkbank.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.ValidationReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linkbank.record.Problem;
import org.linkbank.record.RecordGraph;
import org.linkbank.record.RecordKey;
import org.linkbank.record.SourceId;

class ShapesTest {

    private static final String PREFIXES = """
            @prefix ex: <http://example.org/> .
            @prefix sh: <http://www.w3.org/ns/shacl#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            """;

    private static final String SHAPES = PREFIXES + """
            ex:Service a sh:NodeShape ;
                sh:targetClass ex:Service , ex:Group ;
                sh:property
                    [ sh:path ex:name ; sh:minCount 1 ; sh:nodeKind sh:Literal ; sh:pattern "\\\\S" ; sh:severity sh:Violation ;
                      sh:message "Give it a name."@en ] ,
                    [ sh:path [ sh:alternativePath ( ex:phone ex:mail ) ] ; sh:minCount 1 ; sh:severity sh:Warning ;
                      sh:message "Say how to reach it."@en ] ,
                    [ sh:path ex:phone ; sh:pattern "^[0-9 ]+$" ; sh:severity sh:Info ; sh:message "Digits only, please."@en ] ,
                    [ sh:path ex:from ; sh:or ( [ sh:datatype xsd:date ] [ sh:datatype xsd:dateTime ] ) ; sh:severity sh:Warning ;
                      sh:message "Not a date."@en ] .
            ex:Linked a sh:NodeShape ; sh:targetObjectsOf ex:partner ; sh:nodeKind sh:IRI ; sh:message "A partner is an address."@en .
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void aRecordThatIsAsItShouldBeHasACleanReport() {
        CheckReport report =
                check("ex:a a ex:Service ; ex:name \"A\" ; ex:phone \"0141 000\" ; ex:from \"2026-03-01\"^^xsd:date .");

        assertThat(report).isEqualTo(CheckReport.CLEAN);
        assertThat(report.conforms()).isTrue();
    }

    @Test
    void findingsSayWhatToDoAndNeverHoldTheValue() {
        CheckReport report = check(
                "ex:a a ex:Service ; ex:name \" \" ; ex:phone \"hunter2 secret\" ; ex:from \"tomorrow\" ; ex:partner \"my name\" .");

        assertThat(report.conforms()).isFalse();
        assertThat(report.findings())
                .extracting(finding ->
                        finding.severity() + " " + finding.path() + ": " + finding.value() + ". " + finding.message())
                .containsExactly(
                        "VIOLATION : a text of 7 characters. A partner is an address.",
                        "VIOLATION ex:name: a text of 1 character. Give it a name.",
                        "WARNING ex:from: a text of 8 characters. Not a date.",
                        "INFO ex:phone: a text of 14 characters. Digits only, please.");
        assertThat(report.findings().get(1).focus()).isEqualTo("http://example.org/a");
        assertThat(report.violations()).hasSize(2);
        assertThat(report.toString())
                .doesNotContain("hunter2")
                .doesNotContain("tomorrow")
                .doesNotContain("my name");
    }

    @Test
    void aNodeOfTwoTargetedTypesIsReportedOnce() {
        assertThat(check("ex:a a ex:Service , ex:Group ; ex:mail \"m\" .").findings())
                .hasSize(1);
    }

    @Test
    void everyRecordGetsItsOwnReportUnderManyThreads() {
        Shapes shapes = load(SHAPES).shapes();

        assertThat(IntStream.range(0, 2000).parallel().allMatch(i -> {
                    String name = i % 2 == 0 ? "ex:name \"A\" ;" : "";
                    CheckReport report = shapes.check(record("ex:a a ex:Service ; " + name + " ex:mail \"m\" ."));
                    return report.conforms() == (i % 2 == 0);
                }))
                .isTrue();
    }

    @Test
    void aReportIsCutButNeverAViolationForALesserFinding() {
        String phones = IntStream.range(0, 300)
                .mapToObj(i -> "\"x" + i + "\"")
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();

        CheckReport report = check("ex:a a ex:Service ; ex:phone " + phones + " .");

        assertThat(report.findings()).hasSize(CheckReport.MOST);
        assertThat(report.omitted()).isEqualTo(201);
        assertThat(report.conforms()).isFalse();
    }

    @Test
    void whatJenasOwnValidatorFindsIsFound() {
        String data =
                "ex:a a ex:Service ; ex:phone \"x\" , \"y\" ; ex:from 1 . ex:b a ex:Group ; ex:name ex:x ; ex:partner ex:a, 2 .";
        Graph shapesGraph = RDFParser.fromString(SHAPES, Lang.TTL).toGraph();
        ValidationReport theirs = ShaclValidator.get()
                .validate(
                        org.apache.jena.shacl.Shapes.parse(shapesGraph),
                        record(data).graph());

        assertThat(check(data).findings()).hasSameSizeAs(theirs.getEntries()).hasSize(7);
    }

    @Test
    void misspeltAndForeignTermsAreRefusedWithTheirLines() {
        Shapes.Loading loading = load(PREFIXES + """
                ex:A a sh:NodeShap ;
                    sh:targetClas ex:A ;
                    sh:property [ sh:path ex:p ; sh:minCout 1 ;
                                  sh:severity sh:Warn ;
                                  sh:nodeKind ex:Literal ] ;
                    sh:sparql [ sh:select "SELECT $this { }" ] .
                """);

        assertThat(loading.problems()).extracting(Problem::toString).satisfies(problems -> {
            assertThat(problems).hasSize(7);
            assertThat(problems.get(0))
                    .isEqualTo("shapes.ttl:4: expected a class of SHACL Core, found \"NodeShap\""
                            + " (did you mean \"NodeShape\"?).");
            assertThat(problems.get(2)).startsWith("shapes.ttl:6:").contains("did you mean \"minCount\"?");
            assertThat(problems.get(3)).startsWith("shapes.ttl:7:");
            assertThat(problems.get(4)).startsWith("shapes.ttl:8:").contains("http://example.org/Literal");
            assertThat(problems.get(5)).startsWith("shapes.ttl:9:");
        });
    }

    @Test
    void shapesThatCannotBeEvaluatedAreAllSaidAtOnce() {
        Shapes.Loading loading = load(PREFIXES + """
                ex:A a sh:NodeShape ; sh:targetClass ex:A ;
                    sh:property [ sh:path ex:p ; sh:pattern "(" ; sh:message "x" ] .
                ex:B a sh:NodeShape ; sh:targetClass ex:B ;
                    sh:property [ sh:path ex:p ; sh:minCount ex:one ; sh:message "x" ] .
                ex:C a sh:NodeShape ; sh:targetClass ex:C ;
                    sh:property [ sh:minCount 1 ; sh:message "x" ] .
                """);

        assertThat(loading.problems())
                .extracting(Problem::where)
                .contains("shapes.ttl:4", "shapes.ttl:6", "shapes.ttl:8");
    }

    @Test
    void faultsThatShowOnlyInUseAndMissingMessagesAreFoundWhenLoading() {
        Shapes.Loading loading = load(PREFIXES + """
                ex:A a sh:NodeShape ; sh:targetClass ex:A ; sh:minCount 1 ; sh:message "x" .
                ex:B a sh:NodeShape ; sh:targetClass ex:B ; sh:property [ sh:path ex:p ; sh:minCount 1 ] .
                """);

        assertThat(loading.problems()).extracting(Problem::where).containsExactly("shapes.ttl:4", "shapes.ttl:5");
        assertThat(loading.problems().get(1).expected()).startsWith("sh:message");
    }

    @Test
    void brokenTurtleIsAProblemWithItsLine() {
        assertThat(load("\n\nex:A a sh:NodeShape .").problems())
                .extracting(Problem::where)
                .containsExactly("shapes.ttl:3");
    }

    private CheckReport check(String data) {
        Shapes.Loading loading = load(SHAPES);
        assertThat(loading.problems()).isEmpty();
        return loading.shapes().check(record(data));
    }

    private static RecordGraph record(String turtle) {
        Graph graph = RDFParser.fromString(PREFIXES + turtle, Lang.TTL).toGraph();
        return new RecordGraph(new RecordKey(new SourceId("sample"), "a"), graph);
    }

    private Shapes.Loading load(String turtle) {
        try {
            Path file = Files.writeString(folder.resolve("shapes.ttl"), turtle);
            return Shapes.load(List.of(file), path -> path.getFileName().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
