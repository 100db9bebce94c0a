package org.linkbank.publish;

import java.util.Iterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * What is known of some resources: the triples about them, and about the nodes without a name of their own (skolemised, so
 * known by their IRI) that hang from them, up to a limit.
 */
final class DescribedGraph {

    private final Graph from;
    private final int limit;
    private final Deadline deadline;
    private final Graph described = GraphFactory.createDefaultGraph();

    DescribedGraph(Graph from, int limit, Deadline deadline) {
        this.from = from;
        this.limit = limit;
        this.deadline = deadline;
    }

    /** More triples than the limit throw {@link Spool.TooLarge}. */
    void add(Node subject) {
        if (subject.isLiteral() || described.contains(subject, Node.ANY, Node.ANY)) {
            return;
        }
        for (Iterator<Triple> triples = from.find(subject, Node.ANY, Node.ANY); triples.hasNext(); ) {
            deadline.check();
            Triple triple = triples.next();
            described.add(triple);
            if (described.size() > limit) {
                throw new Spool.TooLarge();
            }
            if (Skolem.is(triple.getObject())) {
                add(triple.getObject());
            }
        }
    }

    Graph graph() {
        return described;
    }
}
