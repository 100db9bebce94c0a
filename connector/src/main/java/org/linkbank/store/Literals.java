package org.linkbank.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;

/** Between Java values and the literals of the books. Numbers, times and booleans are kinds that TDB2 keeps in its indexes. */
final class Literals {

    static final Node TRUE = NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);

    private Literals() {}

    static Node text(String value) {
        return NodeFactory.createLiteralString(value);
    }

    static Node number(long value) {
        return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
    }

    /** Kept to the millisecond, which is what the store has room for. */
    static Node time(Instant at) {
        return NodeFactory.createLiteralDT(at.truncatedTo(ChronoUnit.MILLIS).toString(), XSDDatatype.XSDdateTime);
    }

    /** An absolute IRI as such; a text that is none, which a source may well give as its address, as a literal. */
    static Node address(String address) {
        try {
            IRIx iri = IRIx.create(address);
            return iri.isReference() ? NodeFactory.createURI(address) : anyUri(address);
        } catch (IRIException notAnIri) {
            return anyUri(address);
        }
    }

    private static Node anyUri(String address) {
        return NodeFactory.createLiteralDT(address, XSDDatatype.XSDanyURI);
    }

    static String text(Node literal) {
        return literal.isURI() ? literal.getURI() : literal.getLiteralLexicalForm();
    }

    static long number(Node literal) {
        return Long.parseLong(literal.getLiteralLexicalForm());
    }

    static Instant time(Node literal) {
        return Instant.parse(literal.getLiteralLexicalForm());
    }
}
