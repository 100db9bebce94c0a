package org.linkbank.store;

import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.linkbank.record.Iris;
import org.linkbank.record.SourceId;

/** Tells the statements that are a source's own: those in its records' graphs, and those of the books about it and them. */
final class OwnStatements implements Predicate<Quad> {

    private final String graphs;
    private final String runs;
    private final Node source;
    private final Node versions;

    OwnStatements(Iris iris, SourceId source) {
        this.graphs = iris.graphPrefix(source);
        this.runs = iris.run(source, "").getURI();
        this.source = iris.source(source);
        this.versions = ProvenanceTriples.versions(iris, source);
    }

    @Override
    public boolean test(Quad quad) {
        return quad.isDefaultGraph() ? isOfBooks(quad.getSubject()) : begins(quad.getGraph(), graphs);
    }

    private boolean isOfBooks(Node subject) {
        return subject.equals(source) || subject.equals(versions) || begins(subject, graphs) || begins(subject, runs);
    }

    private static boolean begins(Node node, String prefix) {
        return node.isURI() && node.getURI().startsWith(prefix);
    }
}
