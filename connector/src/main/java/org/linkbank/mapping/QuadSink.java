package org.linkbank.mapping;

import org.apache.jena.graph.Node;

/** Takes what is mapped; {@code graph} is {@link org.apache.jena.sparql.core.Quad#defaultGraphIRI} for the default graph. */
interface QuadSink {

    void quad(Node graph, Node subject, Node predicate, Node object);
}
