package org.linkbank.mapping;

import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.langtagx.LangTagX;
import org.jspecify.annotations.Nullable;
import org.linkbank.mapping.function.Shape;
import org.linkbank.mapping.function.Value;
import org.linkbank.record.Problem;

/** Makes literals. */
final class LiteralMaker {

    private LiteralMaker() {}

    /** By the source's own types: text, xsd:integer, xsd:double in canonical form, xsd:boolean, dates. */
    static Node natural(Value value, Item item, Scope scope) {
        return switch (value.natural()) {
            case TEXT -> NodeFactory.createLiteralString(value.text());
            case INTEGER -> NodeFactory.createLiteralDT(value.text(), XSDDatatype.XSDinteger);
            case BOOLEAN -> NodeFactory.createLiteralDT(value.text(), XSDDatatype.XSDboolean);
            case DATE -> NodeFactory.createLiteralDT(value.text(), XSDDatatype.XSDdate);
            case DATE_TIME -> NodeFactory.createLiteralDT(value.text(), XSDDatatype.XSDdateTime);
            case DOUBLE -> NodeFactory.createLiteralDT(CanonicalDouble.of(value.text()), XSDDatatype.XSDdouble);
        };
    }

    /** With one language for every value. */
    record InLanguage(String language) implements Terms.Maker {
        @Override
        public Node node(Value value, Item item, Scope scope) {
            return NodeFactory.createLiteralLang(value.text(), language);
        }
    }

    /**
     * With one datatype for every value. A text that is not in the datatype's lexical space is left out.
     *
     * @param checked whether the datatype has texts outside its lexical space
     */
    record OfType(RDFDatatype datatype, boolean checked, String where) implements Terms.Maker {

        static OfType of(String datatype, String where) {
            RDFDatatype type = NodeFactory.getType(datatype);
            boolean anything = type.equals(XSDDatatype.XSDstring) || type.equals(XSDDatatype.XSDanyURI);
            return new OfType(type, type instanceof XSDDatatype && !anything, where);
        }

        @Override
        public @Nullable Node node(Value value, Item item, Scope scope) {
            Node literal = NodeFactory.createLiteralDT(value.text(), datatype);
            // Making the node has parsed the text already: asking it costs nothing.
            if (!checked || literal.getLiteral().isWellFormed()) {
                return literal;
            }
            String name = datatype.getURI().substring(datatype.getURI().lastIndexOf('#') + 1);
            scope.warn(new Problem(where, "an xsd:" + name, Shape.of(value.text())));
            return null;
        }
    }

    /** With a language for each item; the first, where a map yields several. */
    record InComputedLanguage(TermMap language, String where) implements Terms.Maker {
        @Override
        public @Nullable Node node(Value value, Item item, Scope scope) {
            for (Node term : language.terms(item, scope)) {
                String tag = term.getLiteralLexicalForm();
                if (LangTagX.checkLanguageTag(tag)) {
                    return NodeFactory.createLiteralLang(value.text(), tag);
                }
                scope.warn(new Problem(where, "a language tag (BCP 47)", Shape.of(tag)));
            }
            return null;
        }
    }

    /** With a datatype for each item; the first, where a map yields several. */
    record OfComputedType(TermMap datatype, String where) implements Terms.Maker {
        @Override
        public @Nullable Node node(Value value, Item item, Scope scope) {
            for (Node term : datatype.terms(item, scope)) {
                return OfType.of(term.getURI(), where).node(value, item, scope);
            }
            return null;
        }
    }
}
