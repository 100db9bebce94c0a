package org.linkbank.store;

import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;

/**
 * Runs that say they are running and are not. Only one process at a time has the store, so those are the ones that this
 * process did not begin; process numbers are no proof, they are given again (in a container it is mostly 1).
 */
final class InterruptedRuns {

    private InterruptedRuns() {}

    /** Their entries as they should read. */
    static List<RunEntry> find(RunView runs, Predicate<RunEntry> isForeign, Clock clock) {
        return runs.sources().stream()
                .flatMap(source -> runs.runs(source, Integer.MAX_VALUE).stream())
                .filter(run -> run.outcome() == RunEntry.Outcome.RUNNING)
                .filter(isForeign)
                .map(run -> interrupted(run, clock))
                .toList();
    }

    private static RunEntry interrupted(RunEntry run, Clock clock) {
        return new RunEntry(
                run.source(),
                run.id(),
                run.trigger(),
                run.started(),
                clock.instant(),
                RunEntry.Outcome.INTERRUPTED,
                run.counts(),
                "Its process (" + run.process()
                        + ") ended before the run did. What it stored stays, nothing was withdrawn.",
                run.warnings(),
                run.process());
    }
}
