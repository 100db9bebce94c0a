package org.linkbank.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linkbank.publish.Origin;

/**
 * A description as a page shows it.
 *
 * @param part of the bank, where the page is
 * @param types what it is, each a link
 * @param rows what is said of it, a property each
 * @param mentions what refers to it
 * @param jsonLd the same as JSON-LD, safe within a script element
 */
public record ResourceView(
        Part part,
        String title,
        String iri,
        String path,
        List<Value> types,
        @Nullable String summary,
        List<Row> rows,
        List<Origin> origins,
        List<Value> mentions,
        boolean moreMentions,
        String jsonLd) {

    /** One property with its values. */
    public record Row(
            String label, String property, @Nullable String href, List<Value> values) {}

    /**
     * One value.
     *
     * @param text what a person reads
     * @param href where it leads; null for plain text
     * @param note language or datatype worth telling
     * @param inner what is said of a value that has no name of its own
     */
    public record Value(
            String text,
            @Nullable String href,
            boolean outside,
            @Nullable String note,
            List<Row> inner) {}
}
