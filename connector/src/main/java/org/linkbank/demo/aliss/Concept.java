package org.linkbank.demo.aliss;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of one of ALISS's own lists, spelt as ALISS spells it.
 *
 * @param id ALISS's number for it
 * @param key how this simulator names it: the last part of the IRI in the project's scheme
 * @param slug what the wire carries, which can be missing or another entry's
 * @param codes area codes, the one in use now first; empty for other lists
 * @param parent the entry above it
 */
record Concept(
        int id,
        String key,
        String name,
        @Nullable String slug,
        List<String> codes,
        @Nullable Concept parent) {

    Concept {
        codes = List.copyOf(codes);
    }

    Concept named(String otherName) {
        return new Concept(id, key, otherName, slug, codes, parent);
    }

    Concept slugged(@Nullable String otherSlug) {
        return new Concept(id, key, name, otherSlug, codes, parent);
    }
}
