package org.linkbank.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.SourceId;

/**
 * One run in the history. Written with the first batch as {@link Outcome#RUNNING} and rewritten with each further one, so
 * that what a crash leaves behind is known by its run.
 *
 * @param id unique within the source and sorting by start time, as in {@code 20261122T173000Z-1}
 * @param trigger what began it: {@code schedule}, {@code operator}, {@code start-up}, {@code demo}
 * @param ended null while it runs
 * @param reason one sentence: why it ended as it did; empty when it is complete
 * @param process the operating system's number of the process that runs it
 */
public record RunEntry(
        SourceId source,
        String id,
        String trigger,
        Instant started,
        @Nullable Instant ended,
        Outcome outcome,
        Counts counts,
        String reason,
        List<String> warnings,
        long process) {

    public RunEntry {
        warnings = List.copyOf(warnings);
    }

    /** How a run stands. */
    public enum Outcome {
        RUNNING,
        /** Everything the source has was seen; what it no longer has was withdrawn. */
        COMPLETE,
        /** Complete, but its withdrawals wait for approval. */
        HELD,
        /** It ended early or missed something: what it stored stays, nothing was withdrawn. */
        INCOMPLETE,
        /** It could not begin or had to stop; nothing was withdrawn. */
        FAILED,
        /** Its process died; found at the next start. */
        INTERRUPTED
    }
}
