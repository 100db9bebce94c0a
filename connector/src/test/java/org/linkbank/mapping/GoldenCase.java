package org.linkbank.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.linkbank.record.Iris;
import org.linkbank.record.Limits;
import org.linkbank.record.Problem;
import org.linkbank.record.RecordForm;
import org.linkbank.record.RecordKey;
import org.linkbank.record.SourceId;
import org.linkbank.record.SourceRecord;
import org.linkbank.split.Piece;
import org.linkbank.split.SplitException;

/** One folder of mappings/&lt;kind&gt;/cases, in the form that mappings/README.md describes. */
final class GoldenCase {

    private static final Iris IRIS = new Iris("http://example.org");
    private static final String SKOLEM = "http://example.org/.well-known/genid/";

    private final Mapping mapping;
    private final Path folder;
    private final String source;
    private final Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
    private final List<String> errors = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    GoldenCase(Mapping mapping, Path folder) {
        this.mapping = mapping;
        this.folder = folder;
        this.source = mapping.name();
    }

    /** Fails unless the case holds; one that is marked as still to do fails when it does. */
    void verify() throws IOException {
        if (!Files.exists(folder.resolve("todo.txt"))) {
            check();
            return;
        }
        boolean passes = true;
        try {
            check();
        } catch (AssertionError e) {
            passes = false;
        }
        assertThat(passes)
                .as("a case marked todo.txt that passes: remove the mark")
                .isFalse();
    }

    private void check() throws IOException {
        run();
        Path error = folder.resolve("expected.err");
        if (Files.exists(error)) {
            assertThat(errors).containsExactlyElementsOf(Files.readAllLines(error));
        } else {
            assertThat(errors).isEmpty();
            Graph expected = expected();
            assertThat(expected.isIsomorphicWith(graph))
                    .as(() -> "missing:\n" + difference(expected, graph) + "not expected:\n"
                            + difference(graph, expected))
                    .isTrue();
        }
        Path warned = folder.resolve("expected.warn");
        assertThat(warnings).containsExactlyElementsOf(Files.exists(warned) ? Files.readAllLines(warned) : List.of());
    }

    /** The graph that the case expects; empty where it expects an error. */
    Graph expected() {
        Path turtle = folder.resolve("expected.ttl");
        return Files.exists(turtle)
                ? RDFParser.source(turtle)
                        .base("http://example.org/id/" + source + "/")
                        .toGraph()
                : Graph.emptyGraph;
    }

    private void run() throws IOException {
        Path input = input();
        String name = String.valueOf(input.getFileName());
        boolean named = mapping.kinds().stream().anyMatch(kind -> name.startsWith("input." + kind + "."));
        for (String kind : mapping.kinds()) {
            if (!named || name.startsWith("input." + kind + ".")) {
                run(kind, input);
            }
        }
    }

    private Path input() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith("input."))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(folder + ": expected an input file, found none"));
        }
    }

    private void run(String kind, Path input) throws IOException {
        RecordForm form = mapping.form(kind).orElseThrow();
        String ending = form == RecordForm.RDF ? "ttl" : form.name().toLowerCase(Locale.ROOT);
        if (!String.valueOf(input.getFileName()).endsWith("." + ending)) {
            return;
        }
        try (InputStream body = Files.newInputStream(input)) {
            Iterator<Piece<byte[]>> pieces = mapping.split(kind, body, Limits.DEFAULT);
            while (pieces.hasNext()) {
                if (pieces.next() instanceof Piece.Found<byte[]> found) {
                    map(kind, form, found);
                }
            }
        } catch (SplitException e) {
            errors.add(source + ": " + e.getMessage());
        }
    }

    private void map(String kind, RecordForm form, Piece.Found<byte[]> piece) {
        RecordKey key = new RecordKey(new SourceId(source), RecordId.of(form, piece.value()));
        SourceRecord record = new SourceRecord(
                key, kind, form, piece.value(), Instant.EPOCH, "http://example.org/" + source, piece.place());
        MappingResult result = mapping.map(record, IRIS);
        if (result instanceof MappingResult.Mapped mapped) {
            mapped.graph().graph().find().forEach(triple -> graph.add(unskolemised(triple)));
            mapped.warnings().forEach(problem -> warnings.add(key + ": " + problem));
        } else if (result instanceof MappingResult.Rejected rejected) {
            for (Problem problem : rejected.problems()) {
                errors.add(key + ": " + problem + " Record rejected; the run continues.");
            }
        }
    }

    private static Triple unskolemised(Triple triple) {
        return Triple.create(blank(triple.getSubject()), triple.getPredicate(), blank(triple.getObject()));
    }

    private static Node blank(Node node) {
        return node.isURI() && node.getURI().startsWith(SKOLEM) ? NodeFactory.createBlankNode(node.getURI()) : node;
    }

    private static String difference(Graph one, Graph other) {
        Graph difference = GraphMemFactory.createDefaultGraphSameTerm();
        one.find().filterDrop(other::contains).forEach(difference::add);
        return RDFWriter.source(difference).format(RDFFormat.NTRIPLES_UTF8).asString();
    }
}
