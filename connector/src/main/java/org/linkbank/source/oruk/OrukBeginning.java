package org.linkbank.source.oruk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.harvest.Notes;

/** Where a harvest begins: where the last one left off, or at nothing. */
final class OrukBeginning {

    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofDays(1);
    private static final int MOST_TO_RETRY = 200;

    private final @Nullable OrukCheckpoint last;
    private final OrukContext context;

    private OrukBeginning(@Nullable OrukCheckpoint last, OrukContext context) {
        this.last = last;
        this.context = context;
    }

    /** At nothing for a checkpoint that cannot be right, and for one whose last whole reading is too long ago. */
    static OrukBeginning of(@Nullable String checkpoint, OrukContext context) {
        Optional<OrukCheckpoint> read = OrukCheckpoint.read(checkpoint);
        Notes notes = context.notes();
        Instant latest = context.began().plus(CLOCKS_MAY_DIFFER);
        if (checkpoint != null && read.isEmpty()) {
            notes.warn("checkpoint: expected one of this protocol, found something else; everything is read");
        }
        if (read.isPresent()
                && (read.get().since().isAfter(latest) || read.get().swept().isAfter(latest))) {
            notes.warn("checkpoint: expected a time up to now, found a later one; everything is read");
            return new OrukBeginning(null, context);
        }
        boolean stale = read.isPresent()
                && read.get().swept().plus(context.options().sweepEvery()).isBefore(context.began());
        return new OrukBeginning(stale ? null : read.orElse(null), context);
    }

    boolean known() {
        return last != null;
    }

    /** Since when to ask for changes. */
    Instant asked() {
        return last == null
                ? Instant.EPOCH
                : last.since().minus(context.options().overlap());
    }

    List<String> retry() {
        return last == null ? List.of() : last.retry();
    }

    /** Where the next harvest begins, after one that read the services so. */
    @Nullable
    String next(OrukReading services, boolean swept) {
        List<String> retry = services.unresolved();
        if (retry.size() > MOST_TO_RETRY) {
            context.notes()
                    .fault("services: expected at most " + MOST_TO_RETRY + " that cannot be read, found "
                            + retry.size());
            return null;
        }
        Instant newest = services.tally().newest();
        Instant since = newest == null ? (last == null ? context.began() : last.since()) : newest;
        Instant forward = last == null || since.isAfter(last.since()) ? since : last.since();
        Instant whole = swept || last == null ? context.began() : last.swept();
        return new OrukCheckpoint(forward, whole, retry).written();
    }
}
