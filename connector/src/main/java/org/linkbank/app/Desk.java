package org.linkbank.app;

import java.util.Optional;
import org.linkbank.record.SourceId;
import org.linkbank.store.RecordStore;
import org.linkbank.store.RunEntry;
import org.linkbank.store.Stores;
import org.linkbank.sync.Progress;
import org.linkbank.sync.Runs;

/**
 * Where an operator's commands find what they work on: the home as read, its open store, and the way to run a source. Either
 * opened for one command, or lent by a running {@code serve}, which then does the work.
 */
public interface Desk extends AutoCloseable {

    Workspace workspace();

    /** Where each source's own is: a command of the operator's reaches both. */
    Stores stores();

    /** What everyone may read. */
    default RecordStore store() {
        return stores().publicStore();
    }

    Runs runs();

    /**
     * Runs a source through its route, now, and waits for it.
     *
     * @param trigger what began it, as the history shows it
     * @return its entry; empty when another run of it is going on
     */
    Optional<RunEntry> run(SourceId source, String trigger, Progress progress);

    @Override
    void close();
}
