package org.linkbank.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.SourceId;
import org.linkbank.store.Batch;
import org.linkbank.store.Change;
import org.linkbank.store.Checkpoint;
import org.linkbank.store.Counts;
import org.linkbank.store.FirstLoad;
import org.linkbank.store.RecordStore;
import org.linkbank.store.RunEntry;

/**
 * Gathers a run's changes and writes them in batches of thousands, one behind the scenes while the next is gathered: small
 * transactions amplify writes (DESIGN section 4). A first load goes to the store's loader as soon as the first batch is full.
 */
final class BatchWriter implements AutoCloseable {

    private static final int MOST_CHANGES = 5_000;
    private static final int MOST_TRIPLES = 200_000;

    private final RecordStore store;
    private final SourceId source;
    private final Tally tally;
    private final Supplier<RunEntry> entry;
    private final ExecutorService writer;
    private final List<Change> gathered = new ArrayList<>();
    private long triples;
    private @Nullable Future<Counts> inFlight;
    private @Nullable FirstLoad load;
    private boolean loadDecided;
    private long loaded;

    BatchWriter(RecordStore store, SourceId source, Tally tally, Supplier<RunEntry> entry) {
        this.store = store;
        this.source = source;
        this.tally = tally;
        this.entry = entry;
        this.writer = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "write-" + source);
            thread.setDaemon(true);
            return thread;
        });
    }

    void add(Change change) {
        if (load != null && change instanceof Change.Put put) {
            load.put(put);
            loaded++;
            return;
        }
        gathered.add(change);
        triples += change instanceof Change.Put put ? put.record().graph().size() : 1;
        if (gathered.size() >= MOST_CHANGES || triples >= MOST_TRIPLES) {
            flush();
        }
    }

    /**
     * Writes what is left, then the run's last entry and its checkpoint in one transaction: the entry's counts are those of
     * what is stored by then. A first load becomes the store in the same step.
     */
    RunEntry finish(Supplier<RunEntry> last, @Nullable Checkpoint checkpoint) {
        settle();
        tally.stored(new Counts(loaded, 0, 0, 0, 0, 0));
        RunEntry ended = last.get();
        Batch batch = new Batch(source, gathered, checkpoint, ended);
        if (load != null) {
            load.commit(batch);
        } else {
            store.apply(batch);
        }
        gathered.clear();
        return ended;
    }

    /** Writes everything gathered so far and waits for it, so that the tally is what the store holds. */
    void settle() {
        if (load == null && !gathered.isEmpty()) {
            write();
        }
        await();
    }

    private void flush() {
        if (!loadDecided) {
            loadDecided = true;
            load = store.firstLoad(source).orElse(null);
        }
        if (load != null) {
            moveTo(load);
        } else {
            write();
        }
        triples = 0;
    }

    private void moveTo(FirstLoad load) {
        List<Change> others = new ArrayList<>();
        for (Change change : gathered) {
            if (change instanceof Change.Put put) {
                load.put(put);
                loaded++;
            } else {
                others.add(change);
            }
        }
        gathered.clear();
        gathered.addAll(others);
    }

    private void write() {
        await();
        Batch batch = new Batch(source, gathered, null, entry.get());
        gathered.clear();
        inFlight = writer.submit(() -> store.apply(batch));
    }

    private void await() {
        Future<Counts> pending = inFlight;
        inFlight = null;
        if (pending == null) {
            return;
        }
        try {
            tally.stored(pending.get());
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a batch of " + source + " was being written", e);
        }
    }

    @Override
    public void close() {
        writer.shutdown();
        if (load != null) {
            load.close();
        }
    }
}
