package org.linkbank.mapping;

/** Where a term stands, which decides what it may be. */
enum TermRole {
    SUBJECT("a subject map", "an IRI or a blank node"),
    PREDICATE("a predicate map", "an IRI"),
    OBJECT("an object map", "a term"),
    GRAPH("a graph map", "an IRI"),
    LANGUAGE("a language map", "text"),
    DATATYPE("a datatype map", "an IRI");

    private final String words;
    private final String expected;

    TermRole(String words, String expected) {
        this.words = words;
        this.expected = expected;
    }

    String words() {
        return words;
    }

    String expected() {
        return expected;
    }

    boolean allows(TermType type) {
        return switch (this) {
            case SUBJECT -> type != TermType.LITERAL;
            case PREDICATE, GRAPH, DATATYPE -> type.isIri();
            case LANGUAGE -> type == TermType.LITERAL;
            case OBJECT -> true;
        };
    }

    /** Whether a record without it cannot stand. */
    boolean required() {
        return this == SUBJECT || this == GRAPH;
    }
}
