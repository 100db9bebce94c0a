package org.linkbank.app;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.linkbank.record.SourceId;
import org.linkbank.store.RunEntry;
import org.linkbank.store.Stores;
import org.linkbank.sync.Progress;
import org.linkbank.sync.Runs;

/** The desk that a serving process lends to commands: they use its stores and routes, and close neither. */
final class LentDesk implements Desk {

    private final Workspace workspace;
    private final Stores stores;
    private final Runs runs;
    private final CompletableFuture<Running> running = new CompletableFuture<>();

    LentDesk(Workspace workspace, Stores stores, Runs runs) {
        this.workspace = workspace;
        this.stores = stores;
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
    public Stores stores() {
        return stores;
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
