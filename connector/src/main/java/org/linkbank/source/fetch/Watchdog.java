package org.linkbank.source.fetch;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Breaks the connection of a request whose patience ran out, whatever the thread that waits is stuck in: a socket time-out
 * alone never ends a server that sends a byte now and then.
 */
final class Watchdog implements AutoCloseable {

    private static final long AGAIN = TimeUnit.MILLISECONDS.toNanos(200);

    private final ScheduledThreadPoolExecutor thread;

    Watchdog() {
        thread = new ScheduledThreadPoolExecutor(1, task -> {
            Thread watcher = new Thread(task, "fetch-watchdog");
            watcher.setDaemon(true);
            return watcher;
        });
        thread.setRemoveOnCancelPolicy(true);
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Watches until the watch is closed; {@code abort} may be called several times and from another thread. */
    Watch watch(Patience patience, Runnable abort) {
        Watch watch = new Watch(patience, abort);
        watch.schedule();
        return watch;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    final class Watch implements AutoCloseable {

        private final Patience patience;
        private final Runnable abort;
        private boolean over;
        private @Nullable Future<?> next;

        private Watch(Patience patience, Runnable abort) {
            this.patience = patience;
            this.abort = abort;
        }

        private synchronized void schedule() {
            if (!over && !thread.isShutdown()) {
                long left = patience.left();
                next = thread.schedule(this::look, left > 0 ? left : AGAIN, TimeUnit.NANOSECONDS);
            }
        }

        private void look() {
            if (patience.left() <= 0) {
                abort.run();
            }
            schedule();
        }

        @Override
        public synchronized void close() {
            over = true;
            if (next != null) {
                next.cancel(false);
            }
        }
    }
}
