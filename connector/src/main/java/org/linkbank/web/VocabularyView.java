package org.linkbank.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The vocabulary as a page shows it. */
public record VocabularyView(List<Scheme> schemes, List<Term> classes, List<Term> properties) {

    /** A concept scheme, with its concepts where the page lists them. */
    public record Scheme(
            String iri, String href, String label, @Nullable String definition, int concepts, List<Term> members) {}

    /**
     * A term or a concept.
     *
     * @param id its anchor on the page
     * @param name its prefixed name, or for a concept where its page is
     */
    public record Term(
            String id,
            String name,
            String label,
            @Nullable String definition,
            @Nullable String example) {}
}
