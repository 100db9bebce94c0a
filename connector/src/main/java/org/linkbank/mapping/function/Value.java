package org.linkbank.mapping.function;

/**
 * A value on its way from a source to an RDF term.
 *
 * @param text as the source wrote it, digits included
 * @param natural what it becomes where a mapping states no datatype
 */
public record Value(String text, Natural natural) {

    /** The natural RDF mapping of a source's own types (RML-IO registry, JSON: numbers and booleans) and of dates. */
    public enum Natural {
        TEXT,
        INTEGER,
        DOUBLE,
        BOOLEAN,
        DATE,
        DATE_TIME
    }

    public static Value text(String text) {
        return new Value(text, Natural.TEXT);
    }

    public static Value truth(boolean truth) {
        return new Value(Boolean.toString(truth), Natural.BOOLEAN);
    }
}
