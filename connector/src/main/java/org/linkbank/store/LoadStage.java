package org.linkbank.store;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.jena.dboe.transaction.txn.Transaction;
import org.apache.jena.dboe.transaction.txn.TransactionCoordinator;
import org.apache.jena.query.TxnType;
import org.apache.jena.tdb2.loader.base.CoLib;
import org.jspecify.annotations.Nullable;

/**
 * One step of a {@link BulkLoad} on a thread of its own, with a short queue before it and a transaction over its part of the
 * database. The first step to fail stops all of them: unlike TDB2's loader, which hangs or goes on when one of its threads
 * dies of a full disk.
 */
final class LoadStage<T> {

    private static final int QUEUE = 4;
    private static final long LOOK_UP_MILLIS = 100;

    private final BlockingQueue<Optional<T>> queue = new ArrayBlockingQueue<>(QUEUE);
    private final AtomicReference<@Nullable Throwable> failure;
    private final Thread thread;

    /**
     * @param parts adds what the stage writes to its transaction
     * @param failure shared by all stages of a load: once it is set, each aborts
     */
    LoadStage(
            String name,
            Consumer<TransactionCoordinator> parts,
            Consumer<T> work,
            AtomicReference<@Nullable Throwable> failure) {
        this.failure = failure;
        this.thread = new Thread(() -> run(parts, work), "store-load-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits for room; drops the item when the load has failed. */
    void give(T item) {
        offer(Optional.of(item));
    }

    /** Lets the stage do what is queued and commit, and waits for it. */
    void finish() {
        offer(Optional.empty());
        join();
    }

    /** Waits for a stage to end that was told to by a failure. */
    void join() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            failure.compareAndSet(null, e);
            Thread.currentThread().interrupt();
        }
    }

    private void offer(Optional<T> item) {
        try {
            while (failure.get() == null && !queue.offer(item, LOOK_UP_MILLIS, TimeUnit.MILLISECONDS)) {
                // full: look again whether the load has failed
            }
        } catch (InterruptedException e) {
            failure.compareAndSet(null, e);
            Thread.currentThread().interrupt();
        }
    }

    private void run(Consumer<TransactionCoordinator> parts, Consumer<T> work) {
        try {
            TransactionCoordinator coordinator = CoLib.newCoordinator();
            parts.accept(coordinator);
            CoLib.start(coordinator);
            Transaction transaction = coordinator.begin(TxnType.WRITE);
            if (drain(work)) {
                transaction.commit();
            } else {
                transaction.abort();
            }
            transaction.end();
        } catch (Throwable e) {
            // InternalError too: that is how a full disk shows under a mapped file
            failure.compareAndSet(null, e);
        }
    }

    private boolean drain(Consumer<T> work) throws InterruptedException {
        while (failure.get() == null) {
            Optional<T> item = queue.poll(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
            if (item != null) {
                if (item.isEmpty()) {
                    return true;
                }
                work.accept(item.get());
            }
        }
        return false;
    }
}
