package org.linkbank.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.Iris;
import org.linkbank.record.SourceId;

/**
 * A record store inside this process: TDB2 in a directory (decisions 0003 and 0031 to 0034), or memory. One process at a time has the
 * directory open. What {@link #apply} or a committed first load wrote is on the disk when it returns.
 */
public final class EmbeddedStore implements RecordStore {

    private static final String AS_IT_WAS = "Nothing of this was stored; the store is as it was.";

    private final Iris iris;
    private final @Nullable StoreDirectory directory;
    private final RunJournal journal;
    private final Generations generations;
    private final LiveDataset dataset;
    private final Transactions transactions;
    private final Semaphore writer = new Semaphore(1, true);
    private final Set<Node> running = ConcurrentHashMap.newKeySet();

    EmbeddedStore(Iris iris, @Nullable StoreDirectory directory, RunJournal journal, LiveDataset dataset) {
        this.iris = iris;
        this.directory = directory;
        this.journal = journal;
        this.dataset = dataset;
        this.generations = dataset.generations();
        this.transactions = new Transactions(iris, journal);
    }

    /** An empty store that is gone when it is closed. */
    public static EmbeddedStore inMemory(Iris iris) {
        Generations generations = new Generations(new Generation("memory", DatasetGraphFactory.createTxnMem()));
        return new EmbeddedStore(iris, null, RunJournal.inMemory(), new MemoryDataset(generations, iris.provenance()));
    }

    /**
     * Opens the store in a directory, making it if there is none.
     *
     * @throws StoreException when another process has it open, when it was made with another base IRI, or when it is
     *     damaged; nothing was changed then
     */
    public static EmbeddedStore open(Path path, Iris iris) {
        return StoreOpening.open(path, iris);
    }

    @Override
    public Iris iris() {
        return iris;
    }

    /** What was put right when the store was opened, a sentence each. */
    public List<String> mended() {
        return directory == null ? List.of() : directory.mended();
    }

    @Override
    public DatasetGraph dataset() {
        return dataset;
    }

    @Override
    public <T> T read(Function<View, T> work) {
        return viewing(work::apply);
    }

    private <T> T viewing(Function<StoreView, T> work) {
        List<NoteLine> pending = journal.pending();
        boolean within = dataset.isInTransaction();
        try {
            if (!within) {
                dataset.begin(TxnType.READ);
            }
            return work.apply(new StoreView(dataset, iris, pending));
        } catch (RuntimeException | InternalError e) {
            throw StoreFailure.ofReading(e, where());
        } finally {
            if (!within) {
                dataset.end();
            }
        }
    }

    @Override
    public Counts apply(Batch batch) {
        Counts counts = writing(AS_IT_WAS, database -> {
            if (directory != null) {
                directory.expectRoomFor(batch.changes().size());
            }
            return transactions.write(database, batch);
        });
        remember(batch.run());
        return counts;
    }

    private void remember(RunEntry run) {
        Node name = iris.run(run.source(), run.id());
        if (run.outcome() == RunEntry.Outcome.RUNNING) {
            running.add(name);
        } else {
            running.remove(name);
        }
    }

    @Override
    public void describe(SourceDescription description) {
        boolean said = viewing(view -> view.description(description.source())
                .filter(description::equals)
                .isPresent());
        if (!said) {
            writing(AS_IT_WAS, database -> transactions.describe(database, description));
        }
    }

    @Override
    public Optional<FirstLoad> firstLoad(SourceId source) {
        if (directory == null || !FreshLoad.isWorthwhile(this, directory, source)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new FreshLoad(this, directory, source));
        } catch (RuntimeException | InternalError e) {
            throw failure(e, "No load was begun; the store is as it was.");
        }
    }

    @Override
    public List<RunEntry> closeInterruptedRuns() {
        List<RunEntry> interrupted = viewing(view -> InterruptedRuns.find(
                view.runView(), run -> !running.contains(iris.run(run.source(), run.id())), Clock.systemUTC()));
        for (RunEntry run : interrupted) {
            note(new Note.Ran(run, null));
        }
        return interrupted;
    }

    @Override
    public void pruneRuns(SourceId source, int keep) {
        boolean some = viewing(view -> !view.runView().surplus(source, keep).isEmpty());
        if (some) {
            note(new Note.Prune(source, keep));
        }
    }

    @Override
    public void forget(SourceId source) {
        writing(AS_IT_WAS, database -> {
            if (directory == null) {
                transactions.forget(database, source);
            } else {
                Generation next = new Rewriting(directory)
                        .without(
                                new OwnStatements(iris, source),
                                database,
                                copy -> transactions.carryOverAllBut(source, copy));
                replaceBy(next);
            }
            return source;
        });
    }

    private void note(Note note) {
        writing(AS_IT_WAS, database -> {
            transactions.note(database, note);
            return note;
        });
    }

    /** Work of the only writer, on the database that is current and stays so meanwhile. */
    interface Writing<T> {
        T on(DatasetGraph database) throws IOException;
    }

    /** Does {@code work} when no other writer is at it; {@code otherwise} is what a failure of it leaves behind. */
    <T> T writing(String otherwise, Writing<T> work) {
        writer.acquireUninterruptibly();
        try {
            return work.on(generations.current().dataset());
        } catch (IOException | RuntimeException | InternalError e) {
            throw failure(e, otherwise);
        } finally {
            writer.release();
        }
    }

    Transactions transactions() {
        return transactions;
    }

    RuntimeException failure(Throwable cause, String now) {
        return StoreFailure.of(cause, where(), now);
    }

    private String where() {
        return directory == null ? "store in memory" : "store " + directory.path();
    }

    /** Puts a finished generation in the place of the current one, which goes when its last reader has left. */
    void replaceBy(Generation next, RunEntry run) {
        remember(run);
        replaceBy(next);
    }

    private void replaceBy(Generation next) {
        journal.clear();
        String old = generations.current().name();
        generations.replaceBy(next, () -> discard(old));
    }

    private void discard(String generation) {
        if (directory != null) {
            directory.closeAndDelete(generation);
        }
    }

    /** Readers that are still at it finish first; the last of them lets the directory go. */
    @Override
    public void close() {
        writer.acquireUninterruptibly();
        try {
            generations.close(this::release);
        } finally {
            writer.release();
        }
    }

    private void release() {
        try {
            journal.close();
            if (directory != null) {
                Databases.close(directory.generation(directory.current()));
            }
        } catch (IOException e) {
            throw failure(e, "What was stored is safe.");
        } finally {
            if (directory != null) {
                directory.close();
            }
        }
    }
}
