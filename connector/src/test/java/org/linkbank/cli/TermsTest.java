package org.linkbank.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A partner whose tags are free text: what the bank makes of them, and what it does not know yet. */
class TermsTest {

    private static final String PARTNER = """
            - templatedRoute:
                routeTemplateRef: pull-file
                routeId: library
                parameters:
                  - {name: source, value: library}
                  - {name: name, value: A library}
                  - {name: url, value: shelf/}
                  - {name: schedule, value: 0 0 2 * * ?}
                  - {name: mapping, value: library}
            """;

    private static final String MAPPING = """
            @prefix lbf: <https://linkbank.org/vocab/function#> .
            @prefix rml: <http://w3id.org/rml/> .
            @prefix schema: <https://schema.org/> .
            <#File> a rml:RelativePathSource ; rml:root rml:MappingDirectory ; rml:path "books.json" .
            <#Book> a rml:TriplesMap ;
                rml:logicalSource [ rml:source <#File> ; rml:referenceFormulation rml:JSONPath ; rml:iterator "$.books[*]" ] ;
                rml:subjectMap [ rml:template "book/{$.id}" ; rml:class schema:CreativeWork ] ;
                rml:predicateObjectMap
                    [ rml:predicate schema:name ; rml:objectMap [ rml:reference "$.name" ] ] ,
                    [ rml:predicate schema:keywords ; rml:objectMap [ rml:reference "$.tags[*]" ] ] ,
                    [ rml:predicate schema:about ; rml:objectMap [ rml:termType rml:IRI ; rml:functionExecution [
                        rml:function lbf:valueMap ;
                        rml:input [ rml:parameter lbf:table ; rml:inputValue "crosswalks/terms" ] ,
                            [ rml:parameter lbf:value ; rml:inputValueMap [ rml:reference "$.tags[*]" ] ] ] ] ] .
            """;

    private static final String BOOKS = """
            {"books":[{"id":1,"name":"On boards","tags":["board-of-TRUSTEES","Heat pumps"]},
                      {"id":2,"name":"On pumps","tags":["Heat pumps","Funding","\\u001b[31mred"]}]}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    private final Shell shell = new Shell();

    @BeforeEach
    void harvest() throws IOException {
        write("routes/library.camel.yaml", PARTNER);
        write("mappings/library/mapping.rml.ttl", MAPPING);
        write("shelf/books.json", BOOKS);
        assertThat(run("sync", "library")).as(shell.err()).isEqualTo(ExitCode.DONE);
        assertThat(shell.err()).contains("2 created").doesNotContain("crosswalks/terms");
    }

    @Test
    void unmappedTermsAreListedByFrequencyWithSourceAndExample() {
        assertThat(run("terms", "--unmapped")).isEqualTo(ExitCode.DONE);

        assertThat(shell.out().lines().toList().get(1)).matches("\\s*2  Heat pumps +library +\\S+/id/library/book/1");
        assertThat(shell.out())
                .doesNotContain("TRUSTEES")
                .doesNotContain("Funding")
                .doesNotContain("\u001b")
                .contains("5 terms, 2 of them unmapped");
    }

    @Test
    void allTermsShowWhatTheBankMakesOfThem() {
        assertThat(run("terms", "--source", "library")).isEqualTo(ExitCode.DONE);

        assertThat(shell.out())
                .containsPattern("board-of-TRUSTEES +library +category/governance \\(wider\\)")
                .containsPattern("Funding +library +support-need/financial-assistance-for-time \\(related only\\)")
                .containsPattern("category/governance +library +category/governance");
    }

    @Test
    void jsonHasEverything() {
        assertThat(run("terms", "--unmapped", "--json", "--top", "1")).isEqualTo(ExitCode.DONE);

        assertThat(shell.out()).contains("\"term\" : \"Heat pumps\"", "\"uses\" : 2", "\"mapped\" : false", "red");
    }

    @Test
    void termsOfAPrivateSourceAreListedOnlyWhereTheyAreAskedFor() throws IOException {
        write("routes/library.camel.yaml", PARTNER + "      - {name: private, value: \"true\"}\n");
        assertThat(run("sync", "library")).as(shell.err()).isEqualTo(ExitCode.DONE);

        assertThat(run("terms")).isEqualTo(ExitCode.DONE);
        assertThat(shell.out()).doesNotContain("Heat pumps");
        assertThat(run("terms", "--private")).isEqualTo(ExitCode.DONE);
        assertThat(shell.out()).contains("Heat pumps");
        assertThat(run("terms", "--source", "library")).isEqualTo(ExitCode.DONE);
        assertThat(shell.out()).contains("Heat pumps");
    }

    @Test
    void unknownSourceIsWrongUsage() {
        assertThat(run("terms", "--source", "librar")).isEqualTo(ExitCode.USAGE);
        assertThat(shell.err()).contains("library");
    }

    @Test
    void aCrosswalkOfTheHomeMapsItsRecordsAtTheNextRun() throws IOException {
        write("vocab/crosswalks/terms.ttl", Files.readString(Path.of("vocab/crosswalks/terms.ttl")) + """
                term:heat a skos:Concept ; skos:prefLabel "Heat pumps"@en ; skos:notation "heat" ; skos:broadMatch cat:tools ;
                    skos:inScheme <https://linkbank.org/vocab/terms> .
                """);

        assertThat(run("terms", "--unmapped")).isEqualTo(ExitCode.DONE);
        assertThat(shell.out()).doesNotContain("Heat pumps");
        assertThat(run("sync", "library")).isEqualTo(ExitCode.DONE);
        assertThat(shell.err()).contains("2 updated");
        assertThat(run(
                        "query",
                        "SELECT (COUNT(*) AS ?n) { ?b schema:about <https://linkbank.org/vocab/category/tools> }",
                        "--csv"))
                .isEqualTo(ExitCode.DONE);
        assertThat(shell.out()).contains("2");
    }

    private int run(String... arguments) {
        return new TestHome(home, shell).run(arguments);
    }

    private void write(String file, String text) throws IOException {
        new TestHome(home, shell).write(file, text);
    }
}
