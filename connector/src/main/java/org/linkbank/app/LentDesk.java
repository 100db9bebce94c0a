package org.linkbank.app;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.linkbank.record.SourceId;
import org.linkbank.store.RecordStore;
import org.linkbank.store.RunEntry;
import org.linkbank.sync.Progress;
import org.linkbank.sync.Runs;

/** The desk that a serving process lends to commands: they use its store and routes, and close neither. */
final class LentDesk implements Desk {

    private final Workspace workspace;
    private final RecordStore store;
    private final Runs runs;
    private final CompletableFuture<Running> running = new CompletableFuture<>();

    LentDesk(Workspace workspace, RecordStore store, Runs runs) {
        this.workspace = workspace;
        this.store = store;
        this.runs = runs;
    }

    /** The door opens with the web server, a moment before the routes are known here: a command waits for them. */
    void running(Running started) {
        running.complete(started);
    }

    @Override
    public Workspace workspace() {
        return workspace;
    }

    @Override
    public RecordStore store() {
        return store;
    }

    @Override
    public Runs runs() {
        return runs;
    }

    @Override
    public Optional<RunEntry> run(SourceId source, String trigger, Progress progress) {
        return running.join().run(source, trigger, progress);
    }

    @Override
    public void close() {
        // lent: the serving process closes what it opened
    }
}
