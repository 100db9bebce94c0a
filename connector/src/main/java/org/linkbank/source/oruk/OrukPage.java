package org.linkbank.source.oruk;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.harvest.JsonEnvelope;

/**
 * What the envelope of a page says. The standard's own schema demands nothing of it, so each part may be missing.
 *
 * @param total -1 when it does not say, as with the other numbers
 * @param first null when it does not say, as with {@code last}
 */
record OrukPage(
        long total,
        long pages,
        long number,
        long size,
        @Nullable Boolean first,
        @Nullable Boolean last) {

    static OrukPage of(JsonEnvelope envelope, OrukEdition edition) {
        return new OrukPage(
                whole(envelope.member(edition.total)),
                whole(envelope.member(edition.pages)),
                whole(envelope.member(edition.page)),
                whole(envelope.member("size")),
                truth(envelope.member(edition.first)),
                truth(envelope.member(edition.last)));
    }

    /** Whether it says nothing of other pages: then there are none. */
    boolean alone() {
        return total < 0 && pages < 0 && number < 0 && last == null;
    }

    /** How many pages there are, by what it says; -1 when it does not. */
    long allPages() {
        if (pages >= 0) {
            return Math.max(1, pages);
        }
        return total >= 0 && size > 0 ? Math.max(1, (total + size - 1) / size) : -1;
    }

    /** Whether total, size and number of pages do not fit together. */
    boolean contradictsItself() {
        return total >= 0 && pages >= 0 && size > 0 && Math.max(1, (total + size - 1) / size) != Math.max(1, pages);
    }

    private static long whole(JsonNode node) {
        return node.isIntegralNumber() && node.canConvertToLong() && node.longValue() >= 0 ? node.longValue() : -1;
    }

    private static @Nullable Boolean truth(JsonNode node) {
        return node.isBoolean() ? node.booleanValue() : null;
    }
}
