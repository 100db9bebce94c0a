package org.linkbank.publish;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.linkbank.store.RecordStore;

/** What people call a resource, a concept or a term: looked up in the store, then in the vocabulary. */
public final class Labels {

    private static final List<Node> NAMING = List.of(Terms.NAME, Terms.PREF_LABEL, Terms.LABEL, Terms.TITLE);

    private final RecordStore store;
    private final Vocabulary vocabulary;

    public Labels(RecordStore store, Vocabulary vocabulary) {
        this.store = store;
        this.vocabulary = vocabulary;
    }

    /** The names of those that have one, looked up together. */
    public Map<Node, String> of(Iterable<Node> nodes) {
        return store.read(view -> {
            Graph data = view.dataset().getDefaultGraph();
            Map<Node, String> labels = new HashMap<>();
            for (Node node : nodes) {
                in(data, node).or(() -> vocabulary.label(node)).ifPresent(label -> labels.put(node, label));
            }
            return labels;
        });
    }

    /** The name that a graph gives a node, an English one before others. */
    static Optional<String> in(Graph graph, Node node) {
        return NAMING.stream()
                .flatMap(property -> english(graph, node, property).stream())
                .findFirst();
    }

    private static Optional<String> english(Graph graph, Node node, Node property) {
        return graph
                .find(node, property, Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(Node::isLiteral)
                .toList()
                .stream()
                .min((a, b) -> Integer.compare(rank(a), rank(b)))
                .map(Node::getLiteralLexicalForm);
    }

    private static int rank(Node literal) {
        String language = literal.getLiteralLanguage();
        return language.startsWith("en") ? 0 : language.isEmpty() ? 1 : 2;
    }
}
