package org.linkbank.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linkbank.publish.Catalogue;
import org.linkbank.record.SourceId;
import org.linkbank.source.Schedule;
import org.linkbank.source.Source;
import org.linkbank.store.RecordStore;
import org.linkbank.store.RunEntry;
import org.linkbank.store.RunEntry.Outcome;
import org.linkbank.store.SourceDescription;

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

    /** All that are defined: enabled ones first, else in the order of the definitions. */
    List<SourceStatus> all() {
        return store.read(view -> catalogue.sources().stream()
                .map(source -> status(view, source))
                .sorted(Comparator.comparing(status -> !status.source().enabled()))
                .toList());
    }

    /** Those that are enabled or have left something in the bank; the others only lie ready. */
    List<SourceStatus> sources() {
        return all().stream().filter(status -> !status.isReady()).toList();
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
        return new SourceStatus(
                source,
                view.description(source.id()).orElseGet(() -> asDefined(source)),
                view.countRecords(source.id()),
                last,
                good,
                source.enabled() ? Schedule.of(source).nextAfter(now()).orElse(null) : null,
                source.enabled() && isOverdue(Schedule.of(source), good, runs));
    }

    /** What is known of a source that never ran: it has said nothing of itself yet. */
    private static SourceDescription asDefined(Source source) {
        return new SourceDescription(
                source.id(), source.name(), source.url().toString(), source.licence(), source.attribution());
    }

    /** A source that never had a run is new, not late. */
    private boolean isOverdue(Schedule schedule, @Nullable RunEntry good, List<RunEntry> runs) {
        if (runs.isEmpty()) {
            return false;
        }
        RunEntry since = good == null ? runs.get(runs.size() - 1) : good;
        Instant moment = since.ended() == null ? since.started() : since.ended();
        return schedule.missedTwo(moment, now());
    }

    /** A held run has seen and stored everything; only what it would withdraw waits. */
    static boolean isGood(RunEntry run) {
        return run.outcome() == Outcome.COMPLETE || run.outcome() == Outcome.HELD;
    }
}
