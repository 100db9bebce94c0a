package org.linkbank.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.jspecify.annotations.Nullable;

/**
 * The graph in which the store keeps its books (decision 0003), within one transaction. A write that would change nothing is
 * not made, and {@link #changes} says how many were.
 */
final class Ledger {

    private final Graph graph;
    private long changes;

    Ledger(Graph graph) {
        this.graph = graph;
    }

    long changes() {
        return changes;
    }

    Optional<Node> value(Node subject, Node property) {
        ExtendedIterator<Triple> found = graph.find(subject, property, Node.ANY);
        try {
            return found.hasNext() ? Optional.of(found.next().getObject()) : Optional.empty();
        } finally {
            found.close();
        }
    }

    boolean has(Node subject, Node property, Node value) {
        return graph.contains(subject, property, value);
    }

    /** All that is said of a subject. */
    List<Triple> about(Node subject) {
        return graph.find(subject, Node.ANY, Node.ANY).toList();
    }

    void eachSubject(Node property, Node value, Consumer<Node> visitor) {
        ExtendedIterator<Triple> found = graph.find(Node.ANY, property, value);
        try {
            while (found.hasNext()) {
                visitor.accept(found.next().getSubject());
            }
        } finally {
            found.close();
        }
    }

    List<Node> subjects(Node property, Node value) {
        List<Node> subjects = new ArrayList<>();
        eachSubject(property, value, subjects::add);
        return subjects;
    }

    /** Adds what is known not to be there. */
    void insert(Triple triple) {
        graph.add(triple);
        changes++;
    }

    void add(Node subject, Node property, Node value) {
        if (!graph.contains(subject, property, value)) {
            insert(Triple.create(subject, property, value));
        }
    }

    /** Makes {@code value} the only one of the property; null takes the property away. */
    void set(Node subject, Node property, @Nullable Node value) {
        Node wanted = value == null ? null : StoredForm.of(value);
        boolean there = false;
        for (Triple triple : graph.find(subject, property, Node.ANY).toList()) {
            if (triple.getObject().equals(wanted)) {
                there = true;
            } else {
                delete(triple);
            }
        }
        if (wanted != null && !there) {
            insert(Triple.create(subject, property, wanted));
        }
    }

    void forget(Node subject) {
        about(subject).forEach(this::delete);
    }

    void remove(Triple triple) {
        if (graph.contains(triple)) {
            delete(triple);
        }
    }

    void eachValue(Node subject, Node property, Consumer<Node> visitor) {
        ExtendedIterator<Triple> found = graph.find(subject, property, Node.ANY);
        try {
            while (found.hasNext()) {
                visitor.accept(found.next().getObject());
            }
        } finally {
            found.close();
        }
    }

    private void delete(Triple triple) {
        graph.delete(triple);
        changes++;
    }
}
