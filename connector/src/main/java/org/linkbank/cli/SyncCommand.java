package org.linkbank.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linkbank.app.Desk;
import org.linkbank.source.Source;
import org.linkbank.store.RunEntry;
import org.linkbank.sync.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code linkbank sync}. */
@Command(
        name = "sync",
        description = "Runs one source now, or every enabled one.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  ./linkbank sync",
            "  ./linkbank sync aliss --json",
            "",
            "Exit codes: 1 if a run failed or was incomplete, 3 if withdrawals wait for `linkbank approve`."
        })
final class SyncCommand extends StoreCommand {

    @Parameters(arity = "0..1", paramLabel = "SOURCE", defaultValue = "", description = "The source to run.")
    String source = "";

    @Option(names = "--json", description = "The runs as JSON; progress goes to standard error.")
    boolean json;

    SyncCommand(Console console) {
        super(console);
    }

    @Override
    int work(Desk desk) {
        List<Source> wanted = source.isEmpty() ? desk.workspace().enabled() : List.of(source(desk, source));
        List<RunEntry> done = new ArrayList<>();
        boolean busy = false;
        Progress progress = console.progress();
        for (Source next : wanted) {
            Optional<RunEntry> run = desk.run(next.id(), "operator", progress);
            run.ifPresent(done::add);
            if (run.isEmpty()) {
                busy = true;
                console.err().println(next.id() + ": another run of it is going on. Not started.");
            }
        }
        if (json) {
            console.out().println(Json.of(done.stream().map(Json::run).toList()));
        }
        boolean stopped = source.isEmpty() && !desk.workspace().stopped().isEmpty();
        return busy || stopped ? ExitCode.FAILURES : ExitCode.of(done);
    }
}
