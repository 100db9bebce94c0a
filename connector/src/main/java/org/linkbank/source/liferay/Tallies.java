package org.linkbank.source.liferay;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a harvest found of each kind. One thread at a time. */
final class Tallies {

    private final long most;
    private final Map<Kind, Tally> tallies = new EnumMap<>(Kind.class);
    private long given;

    /** @param most records of one harvest */
    Tallies(long most) {
        this.most = most;
    }

    Tally of(Kind kind) {
        return tallies.computeIfAbsent(kind, any -> new Tally());
    }

    long given() {
        return given;
    }

    boolean full() {
        return given >= most;
    }

    /** One kind's. */
    final class Tally {

        private long count;
        private boolean whole = true;
        private @Nullable Instant newest;

        /** A record was given. */
        void give(@Nullable Instant changed) {
            given++;
            count++;
            if (changed != null && (newest == null || changed.isAfter(newest))) {
                newest = changed;
            }
        }

        /** Not everything of the kind was seen, so that nothing may be concluded from what was not. */
        void missSome() {
            whole = false;
        }

        boolean whole() {
            return whole;
        }

        long count() {
            return count;
        }

        /** When the newest change was made; null while no record had a date. */
        @Nullable
        Instant newest() {
            return newest;
        }
    }
}
