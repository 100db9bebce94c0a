package org.linkbank.table;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.SKOS;
import org.linkbank.file.Problems;
import org.linkbank.file.TurtleFile;

/**
 * The concepts of a scheme as people write them.
 *
 * @param labels preferred labels, sorted
 * @param notations by label or notation in lower case
 */
public record Concepts(List<String> labels, Map<String, String> notations) {

    public Concepts {
        labels = List.copyOf(labels);
        notations = Map.copyOf(notations);
    }

    /** Reads a scheme of {@code vocab/schemes}; a label that two concepts share is the first one's by notation. */
    public static Concepts read(Path file, String name, Problems problems) {
        Graph graph = TurtleFile.read(file, name, problems).graph();
        Map<String, String> notations = new HashMap<>();
        TreeSet<String> labels = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (Triple each :
                graph.find(Node.ANY, SKOS.notation.asNode(), Node.ANY).toList()) {
            String notation = each.getObject().getLiteralLexicalForm();
            notations.put(key(notation), notation);
            for (Node property : List.of(SKOS.prefLabel.asNode(), SKOS.altLabel.asNode())) {
                for (Node label : objects(graph, each.getSubject(), property)) {
                    notations.merge(
                            key(label.getLiteralLexicalForm()), notation, (a, b) -> a.compareTo(b) <= 0 ? a : b);
                }
            }
            objects(graph, each.getSubject(), SKOS.prefLabel.asNode())
                    .forEach(label -> labels.add(label.getLiteralLexicalForm()));
        }
        return new Concepts(List.copyOf(labels), notations);
    }

    private static Collection<Node> objects(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(Node::isLiteral)
                .toList();
    }

    /** The notation of what a person wrote, by label or notation, whatever the case. */
    public Optional<String> find(String text) {
        return Optional.ofNullable(notations.get(key(text)));
    }

    private static String key(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
