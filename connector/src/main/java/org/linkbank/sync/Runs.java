package org.linkbank.sync;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.linkbank.record.RecordKey;
import org.linkbank.record.SourceId;
import org.linkbank.store.RecordStore;
import org.linkbank.store.RunEntry;
import org.linkbank.store.RunEntry.Outcome;

/**
 * Begins runs, at most one of a source at a time, and carries out what an operator decides about them.
 */
public final class Runs {

    private final Function<SourceId, RecordStore> stores;
    private final Clock clock;
    private final RunIds ids;
    private final int kept;
    private final Set<SourceId> busy = ConcurrentHashMap.newKeySet();

    /**
     * @param stores where a source's own is kept
     * @param kept how many runs of a source the history holds
     */
    public Runs(Function<SourceId, RecordStore> stores, Clock clock, int kept) {
        this.stores = stores;
        this.clock = clock;
        this.ids = new RunIds(clock);
        this.kept = kept;
    }

    /** Begins a run; empty when one of the same source is still going. The caller closes it. */
    public Optional<SyncRun> begin(RunInput input, Progress progress) {
        SourceId source = input.source().id();
        if (!busy.add(source)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new SyncRun(stores.apply(source), input, ids.next(), clock, progress, () -> release(source)));
        } catch (RuntimeException e) {
            busy.remove(source);
            throw e;
        }
    }

    public boolean isRunning(SourceId source) {
        return busy.contains(source);
    }

    private void release(SourceId source) {
        try {
            stores.apply(source).pruneRuns(source, kept);
        } finally {
            busy.remove(source);
        }
    }

    /** The newest run of a source that holds withdrawals. */
    public Optional<RunEntry> heldRun(SourceId source) {
        return stores.apply(source).read(view -> view.runs(source, kept)).stream()
                .filter(run -> run.outcome() == Outcome.HELD)
                .filter(run -> !held(source, run.id()).isEmpty())
                .findFirst();
    }

    /** A run of a source by its id, if it still holds withdrawals. */
    public Optional<RunEntry> heldRun(SourceId source, String runId) {
        return stores.apply(source).read(view -> view.runs(source, kept)).stream()
                .filter(run -> run.id().equals(runId) && !held(source, runId).isEmpty())
                .findFirst();
    }

    private List<RecordKey> held(SourceId source, String runId) {
        return stores.apply(source).read(view -> view.held(source, runId));
    }

    /**
     * Withdraws what a run holds and its source has not given again since, as a run of its own in the history.
     *
     * @return empty when the source is busy
     */
    public Optional<RunEntry> approve(SourceId source, String runId) {
        if (!busy.add(source)) {
            return Optional.empty();
        }
        try {
            Instant now = clock.instant();
            return Optional.of(new Approval(stores.apply(source), source, runId, ids.next(), now).carryOut());
        } finally {
            release(source);
        }
    }

    /** When the last run of a source began, for finding schedules that were missed. */
    public Optional<Instant> lastStart(SourceId source) {
        return stores.apply(source).read(view -> view.runs(source, 1)).stream()
                .findFirst()
                .map(RunEntry::started);
    }
}
