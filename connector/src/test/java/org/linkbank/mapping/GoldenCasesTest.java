package org.linkbank.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every mapping compiles, holds its golden cases, and speaks only the vocabulary. */
class GoldenCasesTest {

    private static final Path MAPPINGS = Path.of("mappings");
    private static final Path VOCAB = Path.of("vocab");
    private static final String OWN = "https://linkbank.org/vocab#";

    private static final List<String> ALLOWED = List.of(
            "https://schema.org/",
            "http://purl.org/dc/terms/",
            "http://www.w3.org/2004/02/skos/core#",
            "http://www.w3.org/ns/org#",
            "http://www.w3.org/ns/prov#",
            "http://www.w3.org/ns/dcat#",
            "http://rdfs.org/sioc/ns#",
            "http://www.w3.org/2003/01/geo/wgs84_pos#",
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "http://www.w3.org/2000/01/rdf-schema#",
            "http://www.w3.org/2002/07/owl#",
            "http://xmlns.com/foaf/0.1/");

    @TestFactory
    Stream<DynamicContainer> everyMappingHoldsItsCases() throws IOException {
        return folders(MAPPINGS).stream()
                .filter(folder -> file(folder).isPresent())
                .map(GoldenCasesTest::mapping);
    }

    private static Optional<Path> file(Path folder) {
        return Stream.of("mapping.rml.ttl", "mapping.rq")
                .map(folder::resolve)
                .filter(Files::exists)
                .findFirst();
    }

    private static DynamicContainer mapping(Path folder) {
        Compilation compilation = Mappings.compile(file(folder).orElseThrow(), VOCAB);
        assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
        Mapping mapping = ((Compilation.Compiled) compilation).mapping();
        List<Path> cases = folders(folder.resolve("cases"));
        Stream<DynamicTest> golden = cases.stream()
                .map(each -> DynamicTest.dynamicTest(
                        "case " + each.getFileName(), () -> new GoldenCase(mapping, each).verify()));
        DynamicTest enough = DynamicTest.dynamicTest("has full, sparse and bad", () -> assertThat(cases)
                .extracting(each -> String.valueOf(each.getFileName()))
                .contains("full", "sparse", "bad"));
        DynamicTest declared =
                DynamicTest.dynamicTest("speaks the vocabulary", () -> assertThat(undeclared(mapping, cases))
                        .isEmpty());
        return DynamicContainer.dynamicContainer(
                String.valueOf(folder.getFileName()), Stream.concat(golden, Stream.of(enough, declared)));
    }

    /** Predicates and classes of the expected graphs that neither the vocabulary nor an allowed one declares. */
    private static Set<String> undeclared(Mapping mapping, List<Path> cases) {
        Graph vocabulary = RDFParser.source(VOCAB.resolve("linkbank.ttl")).toGraph();
        Set<String> undeclared = new TreeSet<>();
        for (Path each : cases) {
            new GoldenCase(mapping, each).expected().find().forEach(triple -> terms(triple)
                    .filter(term -> !declared(term, vocabulary))
                    .forEach(term -> undeclared.add(term.toString())));
        }
        return undeclared;
    }

    private static Stream<Node> terms(Triple triple) {
        boolean typing = triple.getPredicate().equals(RDF.Nodes.type);
        return typing ? Stream.of(triple.getObject()) : Stream.of(triple.getPredicate());
    }

    private static boolean declared(Node term, Graph vocabulary) {
        return term.getURI().startsWith(OWN)
                ? vocabulary.contains(term, RDF.Nodes.type, Node.ANY)
                : ALLOWED.stream().anyMatch(term.getURI()::startsWith);
    }

    private static List<Path> folders(Path parent) {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(parent)) {
            return entries.filter(Files::isDirectory).sorted().collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
