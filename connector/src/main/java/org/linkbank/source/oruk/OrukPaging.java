package org.linkbank.source.oruk;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether the pages of one reading of a list fit together, and how many there are. The first page tells; a later one that
 * tells otherwise means that the list moved, so that records went over page boundaries unseen.
 */
final class OrukPaging {

    private final Set<String> contradictions = new LinkedHashSet<>();
    private long total = -1;
    private long pages = -1;
    private long size = -1;
    private boolean zeroBased;
    private boolean moved;
    private boolean begun;
    private boolean ended;

    /** Why this cannot be the page that was asked for, or null when it can. */
    @Nullable
    String fault(int asked, OrukPage page, int items) {
        if (!begun && asked == 1 && page.number() == 0) {
            zeroBased = true;
        }
        long expected = zeroBased ? asked - 1L : asked;
        if (page.number() >= 0 && page.number() != expected) {
            return "expected page " + expected + ", found page " + page.number();
        }
        boolean more = page.total() > 0 && asked < Math.max(pages, page.allPages());
        boolean first = page.total() > 0 && asked == 1;
        return items == 0 && (more || first) ? "expected records, found none" : null;
    }

    /** Takes note of a page that was read to its end. */
    void read(int asked, OrukPage page, int items) {
        if (begun) {
            moved |= page.total() != total || page.size() != size;
        }
        begun = true;
        total = page.total();
        size = page.size();
        pages = page.allPages();
        if (page.contradictsItself()) {
            contradictions.add("a number of pages that does not fit total and size");
        }
        ended = ended(asked, page, items);
        flags(asked, page, items);
    }

    private void flags(int asked, OrukPage page, int items) {
        if (page.first() != null && page.first() != (asked == 1)) {
            contradictions.add("a first page that is not the first");
        }
        if (page.last() != null && pages >= 0 && page.last() != (asked >= pages)) {
            contradictions.add("a last page that is not the last");
        }
        if (size > 0 && items != size && !ended) {
            contradictions.add("a page shorter or longer than its size");
        }
    }

    private boolean ended(int asked, OrukPage page, int items) {
        if (page.alone() || items == 0) {
            return true;
        }
        if (pages >= 0) {
            return asked >= pages;
        }
        return page.last() != null ? page.last() : size > 0 && items < size;
    }

    boolean ended() {
        return ended;
    }

    boolean moved() {
        return moved;
    }

    /** -1 while unknown. */
    long total() {
        return total;
    }

    /** -1 while unknown. */
    long pages() {
        return pages;
    }

    /** What the pages said that does not fit, each once. */
    Set<String> contradictions() {
        return contradictions;
    }
}
