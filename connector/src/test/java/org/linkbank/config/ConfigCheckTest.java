package org.linkbank.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linkbank.home.Home;
import org.linkbank.record.Problem;

class ConfigCheckTest {

    private static final String TERMS = """
            @prefix lb: <https://linkbank.org/vocab#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            lb:focus a rdfs:Resource ; rdfs:label "focus"@en ; skos:definition "what it is about"@en ; skos:example "x"@en .
            """;

    private static final String SCHEME = """
            @prefix c: <https://linkbank.org/vocab/colour/> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            <https://linkbank.org/vocab/colour> a skos:ConceptScheme ; skos:prefLabel "Colours"@en .
            c:red a skos:Concept ; skos:prefLabel "red"@en ; skos:notation "r" ;
              skos:inScheme <https://linkbank.org/vocab/colour> .
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @BeforeEach
    void shipNothingButThis() throws IOException {
        System.setProperty("linkbank.defaults", folder.resolve("shipped").toString());
        write("shipped/vocab/linkbank.ttl", TERMS);
        write("shipped/vocab/schemes/colour.ttl", SCHEME);
    }

    @AfterEach
    void shipAsBefore() {
        System.clearProperty("linkbank.defaults");
    }

    @Test
    void faultlessDefinitionsAreCounted() throws IOException {
        new Home(folder.resolve("home")).init();
        write("shipped/mappings/sample/mapping.rml.ttl", "");

        ConfigReport report = check();

        assertThat(report.problems()).isEmpty();
        assertThat(report.isGood()).isTrue();
        assertThat(report.files()).isEqualTo(5);
    }

    @Test
    void aStepThatATemplateNamesAndThatDoesNotExistIsTold() throws IOException {
        new Home(folder.resolve("home")).init();
        write("shipped/routes/templates/pull-odd.camel.yaml", """
                - routeTemplate:
                    id: pull-odd
                    from:
                      uri: direct
                      steps:
                        - loop:
                            expression:
                              ref:
                                expression: moreToFech
                            steps:
                              - process:
                                  ref: mapRecords
                              - doTry:
                                  steps:
                                    - process:
                                        ref: countSheep
                              - process:
                                  ref: "{{given}}"
                """);

        assertThat(check().problems())
                .extracting(Problem::toString)
                .anySatisfy(line -> assertThat(line)
                        .contains("pull-odd.camel.yaml:9", "the name of a step", "did you mean \"moreToFetch\""))
                .anySatisfy(line -> assertThat(line).contains("pull-odd.camel.yaml:16", "\"countSheep\""))
                .hasSize(2);
    }

    @Test
    void faultsOfEveryKindAreListedAtOnceSortedByFileAndLine() throws IOException {
        write("home/linkbank.yaml", "port: 80\n");
        write("shipped/routes/sample.camel.yaml", "- templatedRout: {}\n");
        write("shipped/mappings/sample/mapping.rml.ttl", "<http://a.example/> <https://linkbank.org/vocab#focuss> 1 .");
        write("shipped/vocab/linkbank.ttl", TERMS + "lb:other rdfs:label \"other\"@en .\n");
        write("shipped/vocab/schemes/colour.ttl", SCHEME + """
                        c:blue a skos:Concept ; skos:notation "r" ;
                          skos:inScheme <https://linkbank.org/vocab/color> ; skos:broader c:cold .
                        """);
        write("shipped/vocab/crosswalks/broken.ttl", "nonsense");
        write(
                "shipped/vocab/shapes/a.ttl",
                "@prefix sh: <http://www.w3.org/ns/shacl#> .\n<http://a.example/> sh:targetClas <http://a.example/A> .\n");

        ConfigReport report = check(new Problem("mappings/sample/mapping.rml.ttl:7", "x", "y"));

        assertThat(report.isGood()).isFalse();
        assertThat(report.problems())
                .extracting(Problem::where)
                .map(where -> where.replace(folder + "/", ""))
                .containsExactly(
                        "home/linkbank.yaml:1",
                        "mappings/sample/mapping.rml.ttl:1",
                        "mappings/sample/mapping.rml.ttl:7",
                        "routes/sample.camel.yaml:1",
                        "vocab/crosswalks/broken.ttl:1",
                        "vocab/linkbank.ttl:5",
                        "vocab/linkbank.ttl:5",
                        "vocab/schemes/colour.ttl:6",
                        "vocab/schemes/colour.ttl:6",
                        "vocab/schemes/colour.ttl:7",
                        "vocab/schemes/colour.ttl:7",
                        "vocab/shapes/a.ttl:2");
        assertThat(report.problems().get(1).found()).isEqualTo("\"focuss\" (did you mean \"focus\"?)");
    }

    /** The mapping's own faults come from its compiler, for which {@code mappingFaults} stand. */
    private ConfigReport check(Problem... mappingFaults) {
        return new ConfigCheck(file -> List.of(mappingFaults), Set.of("mapRecords", "moreToFetch"))
                .check(new Home(folder.resolve("home")), Map.of());
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
