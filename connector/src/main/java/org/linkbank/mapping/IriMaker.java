package org.linkbank.mapping;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.linkbank.mapping.function.IriForm;
import org.linkbank.mapping.function.Value;
import org.linkbank.record.Problem;

/**
 * Makes IRIs. A value without a scheme gets the base in front of it (RML-Core, "IRI-valued term"), by concatenation and
 * without removing dots.
 *
 * @param base the triples map's own, or null for that of the run
 * @param check whether the result may be malformed and is looked at
 * @param required whether a malformed one rejects the record, instead of being left out
 */
record IriMaker(@Nullable String base, boolean check, boolean required, String where) implements Terms.Maker {

    @Override
    public @Nullable Node node(Value value, Item item, Scope scope) {
        String text = value.text();
        String iri = IriForm.absolute(text) ? text : (base == null ? scope.base() : base) + text;
        int fault = check ? IriForm.fault(iri) : -1;
        if (fault < 0) {
            return NodeFactory.createURI(iri);
        }
        Problem problem = new Problem(where, "an IRI", IriForm.describe(iri, fault));
        if (required) {
            scope.reject(problem);
        } else {
            scope.warn(problem);
        }
        return null;
    }
}
