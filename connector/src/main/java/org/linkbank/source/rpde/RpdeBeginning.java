package org.linkbank.source.rpde;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.harvest.WebAddress;

/**
 * Where a harvest begins.
 *
 * @param page the first page to read
 * @param swept when the feed was read from its first page last; null if it is to be now
 */
record RpdeBeginning(URI page, @Nullable Instant swept) {

    /** At the feed's first page for a checkpoint that cannot be right, and for one that is too old. */
    static RpdeBeginning of(@Nullable String checkpoint, RpdeContext context) {
        RpdeBeginning start = new RpdeBeginning(context.source().url(), null);
        Optional<RpdeCheckpoint> read = RpdeCheckpoint.read(checkpoint);
        if (read.isEmpty()) {
            if (checkpoint != null) {
                refused("one of this protocol", "something else", context);
            }
            return start;
        }
        RpdeCheckpoint last = read.get();
        if (!WebAddress.sameOrigin(context.source().url(), last.next())) {
            refused("a page of the source's own host", "one elsewhere", context);
            return start;
        }
        OptionalLong timestamp = RpdeAddress.timestamp(last.next());
        boolean future = timestamp.isPresent() && context.future(timestamp.getAsLong());
        if (future || context.future(last.read()) || context.future(last.swept())) {
            refused("a time up to now", "a later one", context);
            return start;
        }
        boolean stale = older(last.read(), context.options().deletionsKept(), context)
                || older(last.swept(), context.options().sweepEvery(), context);
        return stale ? start : new RpdeBeginning(last.next(), last.swept());
    }

    boolean whole() {
        return swept == null;
    }

    private static boolean older(Instant time, Duration most, RpdeContext context) {
        return !time.plus(most).isAfter(context.began());
    }

    private static void refused(String expected, String found, RpdeContext context) {
        context.notes()
                .warn("checkpoint: expected " + expected + ", found " + found + "; the feed is read from its first"
                        + " page");
    }
}
