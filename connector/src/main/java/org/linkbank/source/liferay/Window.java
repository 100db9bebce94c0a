package org.linkbank.source.liferay;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Where the reading of a list stands. Sorted by date, it goes on from the last date that was read, so that what changes
 * meanwhile only moves to the end, and no page number grows towards the most results that a search gives; it turns pages only
 * within one second. Unsorted, it turns pages. A page that cannot be had is halved until single entries are asked for.
 */
final class Window {

    /** Entries {@code (page - 1) * size} to {@code page * size - 1} of the window. */
    record Stretch(int page, int size) {

        long begin() {
            return (page - 1L) * size;
        }

        long end() {
            return (long) page * size;
        }
    }

    private final int most;
    private final Deque<Stretch> stretches = new ArrayDeque<>();
    private int size;
    private @Nullable Instant from;
    private boolean sorted = true;

    /**
     * @param size of a page, a power of two
     * @param most results of one search that can be paged through
     */
    Window(@Nullable Instant from, int size, int most) {
        this.from = from;
        this.size = size;
        this.most = most;
        stretches.push(new Stretch(1, size));
    }

    /** What to ask for now; null when the list is over. */
    @Nullable
    Stretch current() {
        return stretches.peek();
    }

    @Nullable
    Instant from() {
        return from;
    }

    boolean sorted() {
        return sorted;
    }

    /** Begins again without dates, for a list that cannot be filtered or sorted by them. */
    void unsort() {
        sorted = false;
        from = null;
        stretches.clear();
        stretches.push(new Stretch(1, size));
    }

    /** The first page was given in another size than asked for. */
    void resize(int given) {
        size = given;
        stretches.clear();
        stretches.push(new Stretch(1, given));
    }

    /** Asks for the parts of the present stretch instead: its halves, or, of an odd one, each entry. */
    void narrow() {
        Stretch whole = stretches.pop();
        int part = whole.size() % 2 == 0 ? whole.size() / 2 : 1;
        int parts = whole.size() / part;
        int last = whole.page() * parts;
        for (int page = last; page > last - parts; page--) {
            stretches.push(new Stretch(page, part));
        }
    }

    /**
     * The present stretch is done.
     *
     * @param total how many entries the window has
     * @param last the last date that was read in it, or null
     * @return false when more cannot be paged through
     */
    boolean advance(long total, @Nullable Instant last) {
        Stretch done = stretches.pop();
        if (!stretches.isEmpty() && stretches.element().begin() < total) {
            return true;
        }
        stretches.clear();
        if (done.end() >= total) {
            return true;
        }
        if (sorted && last != null && (from == null || last.isAfter(from))) {
            from = last;
            stretches.push(new Stretch(1, size));
            return true;
        }
        if (done.end() + size > most) {
            return false;
        }
        stretches.push(new Stretch((int) (done.end() / size) + 1, size));
        return true;
    }
}
