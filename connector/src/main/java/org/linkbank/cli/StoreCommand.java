package org.linkbank.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.linkbank.app.Desk;
import org.linkbank.app.LocalDesk;
import org.linkbank.app.Workspace;
import org.linkbank.app.WorkspaceReader;
import org.linkbank.home.Home;
import org.linkbank.record.SourceId;
import org.linkbank.source.Source;
import org.linkbank.store.RecordStore;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * A command that works on a home's store. Where a {@code serve} holds the store, the command is carried out by it and what it
 * says is passed on; otherwise the store is opened for the command alone.
 */
abstract class StoreCommand implements Callable<Integer> {

    final Console console;

    @ParentCommand
    LinkbankCommand top;

    @Spec
    CommandSpec spec;

    StoreCommand(Console console) {
        this.console = console;
        this.top = new LinkbankCommand(console);
        this.spec = CommandSpec.create();
    }

    /** Does the work and returns the exit code. */
    abstract int work(Desk desk) throws Exception;

    /** The command as another process can carry it out: no relative paths, no files that only this one sees. */
    List<String> arguments() throws Exception {
        return Arguments.withoutHome(spec.root().commandLine().getParseResult().originalArgs());
    }

    @Override
    public final Integer call() throws Exception {
        Optional<Desk> lent = console.lentDesk();
        if (lent.isPresent()) {
            return work(lent.get());
        }
        Home home = top.chosenHome();
        Optional<Integer> carriedOut = new Door(home, console).carryOut(arguments());
        return carriedOut.isPresent() ? carriedOut.get() : alone(home);
    }

    private int alone(Home home) throws Exception {
        Workspace workspace = WorkspaceReader.read(home, console.environment());
        Stops.say(workspace, console.err());
        try (Desk desk = new LocalDesk(workspace)) {
            return work(desk);
        }
    }

    /** The public store, or the private one; that there is none is a usage error. */
    static RecordStore store(Desk desk, boolean ofReaders) {
        return ofReaders
                ? desk.stores()
                        .forReaders()
                        .orElseThrow(() -> new UsageException("--private: expected a source with `private: true` in its"
                                + " partner file, found none. Nothing was done."))
                : desk.store();
    }

    static SourceId id(String text) {
        try {
            return new SourceId(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage() + ". Nothing was done.");
        }
    }

    /** The source of that name, or a usage error that lists those there are. */
    static Source source(Desk desk, String name) {
        return desk.workspace()
                .source(id(name))
                .orElseThrow(() -> new UsageException("source " + name + ": expected one of "
                        + desk.workspace().sources().stream()
                                .map(known -> known.id().value())
                                .toList()
                        + ", found none of that name. Nothing was done."));
    }
}
