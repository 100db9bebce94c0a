package org.linkbank.mapping;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** RML's name for the default graph and Jena's. */
final class Graphs {

    private Graphs() {}

    static Node named(Node graph) {
        return graph.equals(Rml.DEFAULT_GRAPH) ? Quad.defaultGraphIRI : graph;
    }
}
