package org.linkbank.publish;

import org.apache.jena.graph.Node;

/** Knows the IRIs that stand for blank nodes (RDF 1.1 section 3.5). */
final class Skolem {

    private static final String MARK = "/.well-known/genid/";

    private Skolem() {}

    static boolean is(Node node) {
        return node.isURI() && node.getURI().contains(MARK);
    }
}
