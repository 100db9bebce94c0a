package org.linkbank.source.liferay;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.liferay.Memory.Seen;
import org.linkbank.source.liferay.Tallies.Tally;

/** What the last run left, and what this one makes of it: what to ask for, and what the next one begins with. */
final class Memories {

    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

    private final Settings settings;
    private final @Nullable Memory before;
    private final Instant now;
    private final boolean sweep;

    /** Warns of a checkpoint that cannot be used; everything is asked for then. */
    Memories(Context context, @Nullable Memory read) {
        this.settings = context.settings();
        this.now = context.clock().instant();
        this.before = read != null && ahead(read) ? null : read;
        this.sweep = before == null || settings.sweepDue(before.runs(), before.swept(), now);
        if (read != null && before == null) {
            context.notes()
                    .warn("checkpoint: expected dates up to now, found " + read.newest()
                            + "; everything is asked for again");
        }
    }

    private boolean ahead(Memory memory) {
        Instant newest = memory.newest();
        return (newest != null && future(newest)) || future(memory.swept());
    }

    /** Whether a date lies further ahead than clocks differ. */
    boolean future(Instant date) {
        return date.isAfter(now.plus(CLOCKS_DIFFER));
    }

    /** Whether everything is asked for in this run. */
    boolean sweep() {
        return sweep;
    }

    /** The id of the group that was harvested before; 0 when none was. */
    long site() {
        return before == null ? 0 : before.site();
    }

    /** From when changes of a kind are asked for; null for everything. */
    @Nullable
    Instant from(Kind kind) {
        Instant newest = before == null ? null : newest(before, kind);
        return sweep || newest == null || !kind.incremental() ? null : newest.minus(settings.overlap());
    }

    /** How many records the last list of everything had. */
    long count(Kind kind) {
        Seen seen = before == null ? null : before.kinds().get(kind);
        return seen == null ? 0 : seen.count();
    }

    private static @Nullable Instant newest(Memory memory, Kind kind) {
        Seen seen = memory.kinds().get(kind);
        return seen == null ? null : seen.newest();
    }

    /** What the next run begins with, after this one was complete. */
    Memory next(long site, Tallies tallies) {
        Map<Kind, Seen> kinds = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            if (settings.has(kind)) {
                kinds.put(kind, next(kind, tallies.of(kind)));
            }
        }
        return sweep || before == null
                ? new Memory(site, 0, now, kinds)
                : new Memory(site, before.runs() + 1, before.swept(), kinds);
    }

    private Seen next(Kind kind, Tally tally) {
        Instant old = before == null ? null : newest(before, kind);
        Instant found = tally.newest();
        Instant newest = old == null || (found != null && found.isAfter(old)) ? found : old;
        return new Seen(newest, from(kind) == null ? tally.count() : count(kind));
    }
}
