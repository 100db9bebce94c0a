package org.linkbank.sync;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.linkbank.store.Counts;
import org.linkbank.store.RunEntry;

/** Passes the progress of all runs on to whoever watches at the time; watchers come and go while runs go on. */
public final class Watchers implements Progress {

    private final List<Progress> watchers = new CopyOnWriteArrayList<>();

    /** Watches until the returned handle is closed. */
    public Watch add(Progress watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    @Override
    public void began(RunEntry run) {
        each(watcher -> watcher.began(run));
    }

    @Override
    public void fetching(RunEntry run, String place) {
        each(watcher -> watcher.fetching(run, place));
    }

    @Override
    public void counted(RunEntry run, Counts soFar) {
        each(watcher -> watcher.counted(run, soFar));
    }

    @Override
    public void warned(RunEntry run, String line) {
        each(watcher -> watcher.warned(run, line));
    }

    @Override
    public void ended(RunEntry run) {
        each(watcher -> watcher.ended(run));
    }

    private void each(Consumer<Progress> told) {
        watchers.forEach(told);
    }

    /** Ends the watching. */
    public interface Watch extends AutoCloseable {
        @Override
        void close();
    }
}
