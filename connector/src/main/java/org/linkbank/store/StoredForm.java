package org.linkbank.store;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdInline;

/**
 * How the store writes a term. TDB2 keeps numbers, times and booleans as values: {@code "007"^^xsd:integer} comes back as
 * {@code 7}. Whatever is compared with what is stored has to be brought to that form first, or it would differ for ever.
 */
final class StoredForm {

    private StoredForm() {}

    static Triple of(Triple triple) {
        Node object = triple.getObject();
        return object.isLiteral() ? Triple.create(triple.getSubject(), triple.getPredicate(), of(object)) : triple;
    }

    static Node of(Node term) {
        if (!term.isLiteral()) {
            return term;
        }
        NodeId inline = NodeIdInline.inline(term);
        return inline == null ? term : NodeIdInline.extract(inline);
    }
}
