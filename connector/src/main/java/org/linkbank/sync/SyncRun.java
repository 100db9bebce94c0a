package org.linkbank.sync;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.Problem;
import org.linkbank.record.RecordGraph;
import org.linkbank.record.RecordKey;
import org.linkbank.record.SourceId;
import org.linkbank.record.SourceRecord;
import org.linkbank.source.HarvestEnd;
import org.linkbank.source.Harvested;
import org.linkbank.source.Known;
import org.linkbank.source.Source;
import org.linkbank.store.Change;
import org.linkbank.store.Checkpoint;
import org.linkbank.store.Head;
import org.linkbank.store.Provenance;
import org.linkbank.store.RecordStore;
import org.linkbank.store.RunEntry;
import org.linkbank.store.RunEntry.Outcome;
import org.linkbank.store.SourceDescription;

/**
 * One run of one source, from its first record to its entry in the history. Used by one thread: {@link #compare} what was
 * harvested, {@link #put} or {@link #reject} what is to be changed, then {@link #finish} or {@link #fail} once. What it
 * stored before a failure stays; a withdrawal happens in {@link #finish} only, of a complete harvest, and within the
 * source's {@link ShrinkGuard}.
 */
public final class SyncRun implements AutoCloseable {

    private final RecordStore store;
    private final RunInput input;
    private final Clock clock;
    private final Progress progress;
    private final Runnable release;
    private final String id;
    private final Instant started;
    private final long before;
    private final @Nullable Checkpoint checkpoint;
    private final CurrentVersions current;
    private final SeenRecords seen = new SeenRecords();
    private final List<Change.Withdraw> gone = new ArrayList<>();
    private final Tally tally = new Tally();
    private final BatchWriter writer;
    private Harvested.Stated stated;
    private @Nullable RunEntry last;

    SyncRun(RecordStore store, RunInput input, String id, Clock clock, Progress progress, Runnable release) {
        this.store = store;
        this.input = input;
        this.id = id;
        this.clock = clock;
        this.progress = progress;
        this.release = release;
        this.started = clock.instant();
        this.stated =
                new Harvested.Stated(input.source().licence(), input.source().attribution());
        SourceId source = source().id();
        this.before = store.read(view -> view.countRecords(source));
        this.checkpoint = store.read(view -> view.checkpoint(source)).orElse(null);
        this.current = CurrentVersions.of(store, source, input.mappingVersion(), before);
        this.writer = new BatchWriter(store, source, tally, this::running);
        progress.began(running());
    }

    public Source source() {
        return input.source();
    }

    public String id() {
        return id;
    }

    /** Where the harvest of this run begins, as the last complete one left it. */
    public Optional<String> checkpoint() {
        return Optional.ofNullable(checkpoint).map(Checkpoint::value);
    }

    /** What the protocol may ask about earlier runs. */
    public Known known() {
        return new KnownRecords(store, source().id(), seen, before, guard().most(before), current);
    }

    /** Tells whoever watches that the next response is being fetched. */
    public void fetching(String place) {
        progress.fetching(running(), place);
    }

    /**
     * Sorts what a portion of the harvest holds: notes what is gone, unreadable, repeated or unchanged, and returns, in
     * order, the records that are new or differ from what is stored (or were mapped by another version of the mapping).
     */
    public List<SourceRecord> compare(List<Harvested> portion) {
        List<SourceRecord> others = new ArrayList<>();
        portion.forEach(item -> note(item, others));
        List<SourceRecord> differing = before == 0 || others.isEmpty() ? others : differing(others);
        progress.counted(running(), tally.soFar());
        return differing;
    }

    private void note(Harvested item, List<SourceRecord> others) {
        if (item instanceof Harvested.Same same) {
            if (isFirst(same.key())) {
                unchanged();
            }
        } else if (item instanceof Harvested.Found found) {
            note(found.record(), others);
        } else if (item instanceof Harvested.Gone lost) {
            gone.add(new Change.Withdraw(lost.key(), clock.instant(), lost.reason()));
        } else if (item instanceof Harvested.Stated told) {
            stated = told;
        } else if (item instanceof Harvested.Unreadable unreadable) {
            rejected(unreadable.key(), unreadable.problem().toString());
        }
    }

    private void note(SourceRecord record, List<SourceRecord> others) {
        if (!isFirst(record.key())) {
            return;
        }
        if (current.has(record.key().id(), record.contentHash())) {
            unchanged();
        } else {
            others.add(record);
        }
    }

    private boolean isFirst(RecordKey key) {
        boolean first = seen.add(key.id());
        if (!first) {
            tally.repeated();
        }
        return first;
    }

    private void unchanged() {
        seen.wasStored();
        tally.unchanged();
    }

    /** Asks the store, in one transaction, for what it has of records that memory alone does not tell to be unchanged. */
    private List<SourceRecord> differing(List<SourceRecord> others) {
        return store.read(view ->
                others.stream().filter(record -> isToBeMapped(record, view)).toList());
    }

    private boolean isToBeMapped(SourceRecord record, RecordStore.View view) {
        Head head = view.head(record.key()).orElse(null);
        if (head == null) {
            return true;
        }
        if (differs(head, record)) {
            seen.wasStored();
            return true;
        }
        unchanged();
        writer.add(new Change.Keep(record.key()));
        return false;
    }

    private boolean differs(Head head, SourceRecord record) {
        return !head.mappingVersion().equals(input.mappingVersion())
                || !head.contentHash().equals(record.contentHash());
    }

    /** Stores a record's new graph with where it came from. */
    public void put(SourceRecord record, RecordGraph graph) {
        writer.add(new Change.Put(
                graph,
                new Provenance(
                        record.sourceUrl(),
                        record.fetchedAt(),
                        id,
                        input.mappingVersion(),
                        record.contentHash(),
                        stated.licence())));
        tally.staged();
    }

    /** Rejects a record: it counts as seen, keeps its last good version if it has one, and is marked stale. */
    public void reject(SourceRecord record, List<Problem> problems) {
        for (Problem problem : problems) {
            warn(record.key() + ": " + problem + " Record rejected; the run continues.");
        }
        tally.rejected();
        markStale(record.key(), problems.get(0).toString());
    }

    private void rejected(@Nullable RecordKey key, String reason) {
        warn((key == null ? source().id() + " record without a usable id" : key.toString()) + ": " + reason
                + " Record rejected; the run continues.");
        tally.rejected();
        if (key != null && seen.add(key.id())) {
            markStale(key, reason);
        }
    }

    private void markStale(RecordKey key, String reason) {
        if (before > 0) {
            writer.add(new Change.MarkStale(key, clock.instant(), reason));
        }
    }

    /** A mapping left a value of a record out: reported by the reference that gave it, with a number and an example. */
    public void leftOut(SourceRecord record, Problem problem) {
        tally.leftOut(record.key(), problem);
    }

    /** Keeps a line for the run's report. */
    public void warn(String line) {
        tally.warn(line);
        progress.warned(running(), line);
    }

    /** Ends the run with what the harvest says of itself, withdraws or holds what is no more, and writes the entry. */
    public RunEntry finish(HarvestEnd end) {
        end.warnings().forEach(this::warn);
        Ending ending = Ending.of(end, seen.size(), before, tally.counts().rejected());
        if (!ending.mayWithdraw()) {
            return close(ending.outcome(), ending.reason(), end.checkpoint());
        }
        writer.settle();
        Withdrawals withdrawals = new Withdrawals(store, source().id(), seen, before, gone, clock.instant());
        long number = withdrawals.count(end.absenceIsWithdrawal());
        if (guard().holds(number, before)) {
            withdrawals.each(end.absenceIsWithdrawal(), change -> writer.add(new Change.Hold(change.key(), id)));
            return close(Outcome.HELD, heldReason(number), end.checkpoint());
        }
        withdrawals.each(end.absenceIsWithdrawal(), writer::add);
        return close(Outcome.COMPLETE, "", end.checkpoint());
    }

    /** Ends a run that had to stop. What it stored stays, its checkpoint does not move, nothing is withdrawn. */
    public RunEntry fail(String reason) {
        return close(Outcome.FAILED, reason, null);
    }

    private String heldReason(long number) {
        return number + " of " + before + " records are missing at the source, more than "
                + guard().most(before) + " that may go without approval. They stay until `linkbank approve "
                + source().id() + "`; everything else was applied.";
    }

    private RunEntry close(Outcome outcome, String reason, @Nullable String next) {
        boolean whole = outcome == Outcome.COMPLETE || outcome == Outcome.HELD;
        store.describe(new SourceDescription(
                source().id(), source().name(), source().url().toString(), stated.licence(), stated.attribution()));
        Checkpoint moved = next == null || !whole ? null : new Checkpoint(next);
        RunEntry ended = writer.finish(() -> entry(outcome, clock.instant(), reason), moved);
        last = ended;
        progress.ended(ended);
        return ended;
    }

    private ShrinkGuard guard() {
        return new ShrinkGuard(source().shrinkLimit());
    }

    private RunEntry running() {
        return entry(Outcome.RUNNING, null, "");
    }

    private RunEntry entry(Outcome outcome, @Nullable Instant ended, String reason) {
        return new RunEntry(
                source().id(),
                id,
                input.trigger(),
                started,
                ended,
                outcome,
                tally.counts(),
                reason,
                outcome == Outcome.RUNNING ? List.of() : tally.warnings(),
                ProcessHandle.current().pid());
    }

    /** Lets go of the source and the writer; a run that was neither finished nor failed counts as failed. */
    @Override
    public void close() {
        try {
            if (last == null) {
                fail("The run was stopped before it ended.");
            }
        } finally {
            writer.close();
            release.run();
        }
    }
}
