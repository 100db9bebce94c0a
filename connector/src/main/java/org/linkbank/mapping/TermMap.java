package org.linkbank.mapping;

import java.util.List;
import org.apache.jena.graph.Node;

/** What a term map yields for an item: RDF terms, in the source's order; none where the source has no value. */
interface TermMap {

    List<Node> terms(Item item, Scope scope);
}
