package org.linkbank.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.Source;
import org.linkbank.store.RunEntry;
import org.linkbank.store.SourceDescription;

/**
 * How a source stands.
 *
 * @param description what its records are published with: what it said of itself in its last run, else its partner file
 * @param records live records in the store
 * @param last its newest run
 * @param lastGood its newest run that saw everything the source has
 * @param next when its schedule runs it next; null when it is disabled or has no further slot
 * @param overdue whether it is enabled and two slots of its schedule have gone by without a good run
 */
public record SourceStatus(
        Source source,
        SourceDescription description,
        long records,
        @Nullable RunEntry last,
        @Nullable RunEntry lastGood,
        @Nullable Instant next,
        boolean overdue) {

    /** Whether it is only a definition: not enabled, never run, nothing of it in the bank. */
    public boolean isReady() {
        return !source.enabled() && last == null && records == 0;
    }

    /** When the last good run ended. */
    public @Nullable Instant goodSince() {
        return lastGood == null ? null : lastGood.ended();
    }

    /** When the newest run began. */
    public @Nullable Instant lastStarted() {
        return last == null ? null : last.started();
    }
}
