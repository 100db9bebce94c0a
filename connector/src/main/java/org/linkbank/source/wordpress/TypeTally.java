package org.linkbank.source.wordpress;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a harvest found out about one type so far. */
final class TypeTally {

    private final ContentType type;
    private final @Nullable Instant since;
    private final Set<Long> given = new HashSet<>();
    private final Set<Long> listed = new HashSet<>();
    private final TreeSet<Long> wanted = new TreeSet<>();
    private @Nullable Instant latest;
    private @Nullable Instant began;
    private long total = -1;
    private boolean doubtful;
    private boolean closed;
    private boolean swept;

    /**
     * Begins with nothing found.
     *
     * @param since only what was modified after it is listed; null: everything is
     */
    TypeTally(ContentType type, @Nullable Instant since) {
        this.type = type;
        this.since = since;
    }

    ContentType type() {
        return type;
    }

    @Nullable
    Instant since() {
        return since;
    }

    /** The server's time when its answers began: nothing modified later is sure to have been seen. */
    void began(Instant time) {
        began = began == null ? time : began;
    }

    /** Whether it was not given before. */
    boolean give(long id) {
        wanted.remove(id);
        return given.add(id);
    }

    boolean gave(long id) {
        return given.contains(id);
    }

    int given() {
        return given.size();
    }

    /** Its time counts towards the next harvest's beginning, unless it lies in the future. */
    void modified(Instant time) {
        boolean come = began == null || !time.isAfter(began.plusSeconds(86_400));
        if (come && (latest == null || time.isAfter(latest))) {
            latest = time;
        }
    }

    /** One of all ids. */
    void list(long id) {
        listed.add(id);
    }

    Set<Long> listed() {
        return listed;
    }

    /** One that the list did not give, though it should have. */
    void want(long id) {
        wanted.add(id);
    }

    Set<Long> wanted() {
        return wanted;
    }

    /** The list was not seen whole, or moved meanwhile: only a sweep tells what it left out. */
    void doubt() {
        doubtful = true;
    }

    boolean doubtful() {
        return doubtful;
    }

    /** It is not for everybody to read: nothing is concluded about it. */
    void close() {
        closed = true;
    }

    boolean closed() {
        return closed;
    }

    void total(long number) {
        total = number;
    }

    long total() {
        return total;
    }

    /** All its ids were seen. */
    void sweep() {
        swept = true;
    }

    boolean swept() {
        return swept;
    }

    void beginSweep() {
        listed.clear();
    }

    /** Where the next harvest begins; null when nothing is known. */
    @Nullable
    Instant next() {
        if (latest == null) {
            return since;
        }
        Instant seen = began != null && began.isBefore(latest) ? began : latest;
        return since != null && since.isAfter(seen) ? since : seen;
    }
}
