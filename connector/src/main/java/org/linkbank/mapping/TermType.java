package org.linkbank.mapping;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/** What kind of term a term map generates (RML-Core, "Term type"). */
enum TermType {
    IRI("an IRI", "IRI"),
    URI("an IRI", "URI"),
    UNSAFE_IRI("an IRI", "UnsafeIRI"),
    BLANK_NODE("a blank node", "BlankNode"),
    LITERAL("a literal", "Literal");

    private final String words;
    private final String iri;

    TermType(String words, String name) {
        this.words = words;
        this.iri = Rml.NS + name;
    }

    String words() {
        return words;
    }

    boolean isIri() {
        return this == IRI || this == URI || this == UNSAFE_IRI;
    }

    Template.Encoding encoding() {
        return switch (this) {
            case IRI -> Template.Encoding.IRI;
            case URI -> Template.Encoding.URI;
            default -> Template.Encoding.NONE;
        };
    }

    /** Whether a term map states this type. */
    boolean statedBy(Node map, Problems problems) {
        return problems.definition().objects(map, Rml.TERM_TYPE).stream().anyMatch(type -> type.hasURI(iri));
    }

    /** The type of a constant. */
    static TermType of(Node constant) {
        return constant.isLiteral() ? LITERAL : constant.isBlank() ? BLANK_NODE : IRI;
    }

    /** The type a term map states or implies; null when it is none, or none that the role allows. */
    static @Nullable TermType of(Node map, TermRole role, Problems problems) {
        Node stated = problems.atMostOne(map, Rml.TERM_TYPE);
        if (stated == null) {
            return implied(map, role, problems);
        }
        for (TermType type : values()) {
            if (stated.hasURI(type.iri) && role.allows(type)) {
                return type;
            }
        }
        problems.add(
                map,
                "rml:termType",
                role.words() + " that makes " + role.expected(),
                problems.definition().name(stated));
        return null;
    }

    private static TermType implied(Node map, TermRole role, Problems problems) {
        Definition definition = problems.definition();
        Node constant = problems.atMostOne(map, Rml.CONSTANT);
        if (constant != null) {
            return of(constant);
        }
        boolean literal = role == TermRole.LANGUAGE
                || (role == TermRole.OBJECT
                        && (!definition.has(map, Rml.TEMPLATE)
                                || definition.has(map, Rml.LANGUAGE)
                                || definition.has(map, Rml.LANGUAGE_MAP)
                                || definition.has(map, Rml.DATATYPE)
                                || definition.has(map, Rml.DATATYPE_MAP)));
        return literal ? LITERAL : IRI;
    }
}
