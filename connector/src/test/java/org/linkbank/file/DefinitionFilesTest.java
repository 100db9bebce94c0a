package org.linkbank.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linkbank.file.YamlValue.Entries;
import org.linkbank.record.Problem;

class DefinitionFilesTest {

    private final Problems problems = new Problems();

    @Test
    void yamlValuesKnowTheirLines() {
        YamlFile file = YamlFile.parse("# a comment\na: 1\nb:\n  - x\n  - c: \"y\"\n", "f.yaml", problems);

        Entries root = (Entries) file.root().orElseThrow();
        assertThat(root.text("a", "a text", problems).orElseThrow().where()).isEqualTo("f.yaml:2");
        assertThat(root.get("b")
                        .orElseThrow()
                        .asItems("a list", problems)
                        .orElseThrow()
                        .values())
                .extracting(YamlValue::where)
                .containsExactly("f.yaml:4", "f.yaml:5");
        assertThat(problems.isEmpty()).isTrue();
        assertThat(file.lines()).isEqualTo(5);
    }

    @Test
    void brokenYamlNamesItsLine() {
        YamlFile.parse("a: 1\nb: [1, 2\nc: 3\n", "f.yaml", problems);

        assertThat(problems.all()).singleElement().satisfies(problem -> {
            assertThat(problem.where()).isEqualTo("f.yaml:3");
            assertThat(problem.expected()).isEqualTo("YAML");
        });
    }

    @Test
    void aKeyGivenTwiceAndAnAliasAreProblemsAtTheirPlaces() {
        YamlFile.parse("a: &x {b: 1}\na: 2\nc: *x\n", "f.yaml", problems);

        assertThat(problems.all()).extracting(Problem::where).containsExactly("f.yaml:1", "f.yaml:2");
    }

    @Test
    void anAliasOfItselfEndsTheReading() {
        YamlFile.parse("&x [*x, *x]\n", "f.yaml", problems);

        assertThat(problems.all()).isNotEmpty();
    }

    @Test
    void anEmptyValueCountsAsAbsent() {
        Entries root = (Entries)
                YamlFile.parse("a:\nb: ~\n", "f.yaml", problems).root().orElseThrow();

        assertThat(root.get("a")).isEmpty();
        root.need("b", problems);
        assertThat(problems.all()).containsExactly(new Problem("f.yaml:2", "\"b\"", "no value"));
    }

    @Test
    void bytesThatAreNoTextAreAProblem(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("f.yaml"), new byte[] {'a', (byte) 0xff, (byte) 0xfe});

        assertThat(YamlFile.read(file, "f.yaml", problems).root()).isEmpty();
        assertThat(YamlFile.read(folder.resolve("none"), "none", problems).root())
                .isEmpty();
        assertThat(problems.all()).extracting(Problem::where).containsExactly("f.yaml", "none");
    }

    @Test
    void turtleTriplesKnowTheirLines() {
        TurtleFile file = TurtleFile.parse(
                "@prefix : <http://example.org/> .\n\n:a a :T ;\n  :p 1 ,\n     2 .\n:b :p :a .\n", "f.ttl", problems);

        assertThat(problems.isEmpty()).isTrue();
        assertThat(file.where(NodeFactory.createURI("http://example.org/a"))).isEqualTo("f.ttl:3");
        assertThat(file.lines().values()).containsExactlyInAnyOrder(3, 4, 5, 6);
    }

    @Test
    void brokenTurtleNamesItsLineAndKeepsWhatCameBefore() {
        TurtleFile file =
                TurtleFile.parse("@prefix : <http://example.org/> .\n:a :p 1 .\n:a :q ; 2 .\n", "f.ttl", problems);

        assertThat(file.graph().size()).isEqualTo(1);
        assertThat(problems.all()).extracting(Problem::where).containsExactly("f.ttl:3");
    }

    @Test
    void anUnknownPrefixAndABrokenStringAreOneProblemEach() {
        TurtleFile.parse("<http://a.example/> <http://a.example/p> x:y .\n", "a.ttl", problems);
        TurtleFile.parse("<http://a.example/> <http://a.example/p> \"open\n .\n", "b.ttl", problems);

        assertThat(problems.all()).extracting(Problem::where).containsExactly("a.ttl:1", "b.ttl:2");
    }

    @Test
    void theNearestNameIsTheOneMeant() {
        List<String> known = List.of("schedule", "source", "url");

        assertThat(Nearest.of("schedual", known)).contains("schedule");
        assertThat(Nearest.of("SOURCE", known)).contains("source");
        assertThat(Nearest.of("ulr", known)).contains("url");
        assertThat(Nearest.of("colour", known)).isEmpty();
        assertThat(Nearest.quote("ulr", known)).isEqualTo("\"ulr\" (did you mean \"url\"?)");
    }

    @Test
    void problemsAreSortedByFileAndThenByLineAsANumber() {
        problems.add("b.yaml:2", "x", "y");
        problems.add("a.yaml:10", "x", "y");
        problems.add("a.yaml:9", "x", "y");
        problems.add("a.yaml:9", "x", "y");
        problems.add("a.yaml:9 <#Service>, $.name", "x", "y");

        assertThat(problems.all())
                .extracting(Problem::where)
                .containsExactly("a.yaml:9", "a.yaml:9 <#Service>, $.name", "a.yaml:10", "b.yaml:2");
    }

    @Test
    void sizesAreReadWithTheirUnits() {
        assertThat(Scalars.bytes("4 MiB", Long.MAX_VALUE)).contains(4_194_304L);
        assertThat(Scalars.bytes("4MB", Long.MAX_VALUE)).contains(4_000_000L);
        assertThat(Scalars.bytes("17", Long.MAX_VALUE)).contains(17L);
        assertThat(List.of("0", "-1", "4 M", "x", "9999999999 GiB", "1.5 MiB"))
                .allSatisfy(
                        text -> assertThat(Scalars.bytes(text, Long.MAX_VALUE)).isEmpty());
    }

    @Test
    void numbersOutOfRangeAreNone() {
        assertThat(Scalars.whole("1_000", 1, 1000)).contains(1000L);
        assertThat(Scalars.whole("1001", 1, 1000)).isEmpty();
        assertThat(Scalars.number("0.2", 0, 1)).contains(0.2);
        assertThat(Scalars.number("1e9", 0, 1)).isEqualTo(Optional.empty());
        assertThat(Scalars.webAddress("https://user:word@example.org/")).isEmpty();
        assertThat(Scalars.webAddress("ftp://example.org/")).isEmpty();
    }
}
