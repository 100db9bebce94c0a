package org.linkbank.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linkbank.publish.Catalogue;
import org.linkbank.record.SourceId;
import org.linkbank.source.Source;
import org.linkbank.store.RecordStore;
import org.linkbank.store.RunEntry;
import org.linkbank.store.RunEntry.Outcome;

/** How every source stands now, read from the store in one transaction. */
final class BankStatus {

    /** How far back a good run is looked for. */
    static final int RUNS = 200;

    private final RecordStore store;
    private final Catalogue catalogue;
    private final Clock clock;

    BankStatus(RecordStore store, Catalogue catalogue, Clock clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** In the order of the definitions. */
    List<SourceStatus> sources() {
        return store.read(view ->
                catalogue.sources().stream().map(source -> status(view, source)).toList());
    }

    /** Newest first. */
    List<RunEntry> runs(SourceId source, int limit) {
        return store.read(view -> view.runs(source, limit));
    }

    Optional<RunEntry> run(SourceId source, String id) {
        return runs(source, Integer.MAX_VALUE).stream()
                .filter(run -> run.id().equals(id))
                .findFirst();
    }

    private SourceStatus status(RecordStore.View view, Source source) {
        List<RunEntry> runs = view.runs(source.id(), RUNS);
        RunEntry last = runs.isEmpty() ? null : runs.get(0);
        RunEntry good = runs.stream().filter(BankStatus::isGood).findFirst().orElse(null);
        Schedule schedule = new Schedule(source);
        return new SourceStatus(
                source,
                view.countRecords(source.id()),
                last,
                good,
                schedule.nextAfter(now()),
                isOverdue(schedule, good, runs));
    }

    /** A source that never had a run is new, not late. */
    private boolean isOverdue(Schedule schedule, @Nullable RunEntry good, List<RunEntry> runs) {
        if (runs.isEmpty()) {
            return false;
        }
        RunEntry since = good == null ? runs.get(runs.size() - 1) : good;
        Instant moment = since.ended() == null ? since.started() : since.ended();
        return schedule.missedTwoSince(moment, now());
    }

    /** A held run has seen and stored everything; only what it would withdraw waits. */
    static boolean isGood(RunEntry run) {
        return run.outcome() == Outcome.COMPLETE || run.outcome() == Outcome.HELD;
    }
}
