package org.linkbank.app;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.SourceId;
import org.linkbank.store.RunEntry;
import org.linkbank.store.Stores;
import org.linkbank.sync.Progress;
import org.linkbank.sync.Runs;

/** Opens a home's stores for one command, and starts the routes only for a command that runs a source. */
public final class LocalDesk implements Desk {

    private final Workspace workspace;
    private final Stores stores;
    private final Runs runs;
    private @Nullable Running running;

    public LocalDesk(Workspace workspace) {
        this.workspace = workspace;
        this.stores = OpenStores.of(workspace);
        this.runs = new Runs(stores::of, Clock.systemUTC(), workspace.settings().keptRuns());
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
        Running started = running;
        if (started == null) {
            started = Running.withoutWeb(workspace, stores, runs);
            running = started;
        }
        return started.run(source, trigger, progress);
    }

    @Override
    public void close() {
        if (running != null) {
            running.close();
        }
        stores.close();
    }
}
