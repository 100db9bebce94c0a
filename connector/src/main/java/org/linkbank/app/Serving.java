package org.linkbank.app;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.linkbank.camel.Schedules;
import org.linkbank.door.OperatorCommands;
import org.linkbank.record.SourceId;
import org.linkbank.source.Source;
import org.linkbank.store.RunEntry;
import org.linkbank.store.Stores;
import org.linkbank.sync.Progress;
import org.linkbank.sync.Runs;

/** A home that is being served: pages, SPARQL, the operator's door, and its sources on their schedules. */
public final class Serving implements Desk {

    private final Workspace workspace;
    private final Stores stores;
    private final Runs runs;
    private final Running running;

    private Serving(Workspace workspace, Stores stores, Runs runs, Running running) {
        this.workspace = workspace;
        this.stores = stores;
        this.runs = runs;
        this.running = running;
    }

    /**
     * Opens the stores and starts to serve; nothing is scheduled yet.
     *
     * @param port to listen on
     * @param commands what carries out an operator's commands at this desk
     */
    public static Serving start(Workspace workspace, int port, Function<Desk, OperatorCommands> commands) {
        Stores stores = OpenStores.of(workspace);
        try {
            Runs runs =
                    new Runs(stores::of, Clock.systemUTC(), workspace.settings().keptRuns());
            LentDesk desk = new LentDesk(workspace, stores, runs);
            Running running =
                    Running.start(workspace, stores, runs, Web.faces(workspace, stores, port, commands.apply(desk)));
            desk.running(running);
            return new Serving(workspace, stores, runs, running);
        } catch (RuntimeException e) {
            stores.close();
            throw e;
        }
    }

    public int port() {
        return running.port();
    }

    /** Puts every enabled source on its schedule. */
    public void schedule() {
        Schedules schedules = running.schedules();
        workspace.enabled().forEach(schedules::start);
    }

    /** The enabled sources whose schedule passed while nothing ran, and those that never ran. */
    public List<Source> missed() {
        Instant now = Instant.now();
        return workspace.enabled().stream()
                .filter(source -> Schedules.missed(source, runs.lastStart(source.id()), now))
                .toList();
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
        return running.run(source, trigger, progress);
    }

    /** Stops listening and scheduling, waits for runs in progress, closes the stores. */
    @Override
    public void close() {
        running.close();
        stores.close();
    }
}
