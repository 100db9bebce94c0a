package org.linkbank.mapping;

/**
 * What a term says in the bank's words.
 *
 * @param concept IRI of a concept of one of the bank's own schemes
 */
public record Meaning(String concept, Relation relation) {

    /** How a term stands to the concept: it is the concept, or is mapped to it (SKOS mapping properties). */
    public enum Relation {
        OWN,
        EXACT,
        CLOSE,
        BROAD,
        RELATED
    }
}
