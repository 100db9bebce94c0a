package org.linkbank.mapping;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.vocabulary.SKOS;
import org.linkbank.mapping.function.TableException;
import org.linkbank.mapping.function.Tables;

/**
 * The SKOS files of {@code vocab} as tables: a concept by its notations and alternative labels, or what it is an exact match
 * of, where it is. A notation without a datatype goes before one with, that before a label; every file read counts for the
 * mapping's version.
 */
final class Crosswalks implements Tables {

    private final Function<String, Optional<Path>> files;
    private final MappingVersion version;
    private final Map<String, Map<String, String>> loaded = new HashMap<>();

    /** @param files where a file of the vocabulary is, if it is anywhere */
    Crosswalks(Function<String, Optional<Path>> files, MappingVersion version) {
        this.files = files;
        this.version = version;
    }

    /** The files of one folder. */
    static Function<String, Optional<Path>> in(Path directory) {
        return name -> {
            Path file = directory.resolve(name).normalize();
            return file.startsWith(directory.normalize()) && Files.exists(file) ? Optional.of(file) : Optional.empty();
        };
    }

    @Override
    public Map<String, String> load(String name) {
        Map<String, String> known = loaded.get(name);
        if (known != null) {
            return known;
        }
        byte[] turtle = read(name);
        version.uses(name, turtle);
        Map<String, String> table = Map.copyOf(table(parse(turtle)));
        loaded.put(name, table);
        return table;
    }

    private byte[] read(String name) {
        try {
            Path file =
                    files.apply(name + ".ttl").orElseThrow(() -> new TableException("\"" + name + "\", which is none"));
            return Files.readAllBytes(file);
        } catch (IOException | InvalidPathException e) {
            throw new TableException("\"" + name + "\", which is none");
        }
    }

    private static Graph parse(byte[] turtle) {
        try {
            return RDFParser.source(new ByteArrayInputStream(turtle))
                    .lang(Lang.TURTLE)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .toGraph();
        } catch (RiotException e) {
            throw new TableException("a file that is not Turtle: " + e.getMessage());
        }
    }

    private static Map<String, String> table(Graph graph) {
        Map<String, String> plain = new HashMap<>();
        Map<String, String> typed = new HashMap<>();
        Map<String, String> labels = new HashMap<>();
        for (Triple each : triples(graph, SKOS.notation.asNode())) {
            boolean text = each.getObject().getLiteralDatatypeURI().endsWith("#string");
            put(graph, each, text ? plain : typed);
        }
        triples(graph, SKOS.altLabel.asNode()).forEach(each -> put(graph, each, labels));
        labels.putAll(typed);
        labels.putAll(plain);
        return labels;
    }

    private static List<Triple> triples(Graph graph, Node predicate) {
        return graph.find(Node.ANY, predicate, Node.ANY)
                .filterKeep(triple ->
                        triple.getSubject().isURI() && triple.getObject().isLiteral())
                .toList();
    }

    /** Where two concepts share a value, the first by IRI has it, so that a table never depends on the order of reading. */
    private static void put(Graph graph, Triple triple, Map<String, String> table) {
        String concept = match(graph, triple.getSubject()).getURI();
        table.merge(triple.getObject().getLiteralLexicalForm(), concept, (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }

    private static Node match(Graph graph, Node concept) {
        Iterator<Node> matches = graph.find(concept, SKOS.exactMatch.asNode(), Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(Node::isURI);
        return matches.hasNext() ? matches.next() : concept;
    }
}
