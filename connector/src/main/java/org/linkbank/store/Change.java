package org.linkbank.store;

import java.time.Instant;
import org.linkbank.record.RecordGraph;
import org.linkbank.record.RecordKey;

/** One thing that a batch does to the store. */
public sealed interface Change {

    RecordKey key();

    /**
     * The record is as {@code record} says: created, or replaced by writing only the difference. Ends a tombstone, a stale
     * mark and a held withdrawal of the same record.
     */
    record Put(RecordGraph record, Provenance provenance) implements Change {
        @Override
        public RecordKey key() {
            return record.key();
        }
    }

    /** The source no longer has the record: its graph goes, a tombstone with time and reason stays. */
    record Withdraw(RecordKey key, Instant at, String reason) implements Change {}

    /** A newer version was rejected: the last good one stays, marked, with the reason. No effect on an unknown record. */
    record MarkStale(RecordKey key, Instant at, String reason) implements Change {}

    /** A withdrawal that waits for an operator's approval: the record stays as it is, listed under the run. */
    record Hold(RecordKey key, String runId) implements Change {}

    /** The record was seen again: a stale mark or a held withdrawal is lifted, nothing else changes. */
    record Keep(RecordKey key) implements Change {}
}
