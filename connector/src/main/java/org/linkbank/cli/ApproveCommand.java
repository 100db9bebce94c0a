package org.linkbank.cli;

import java.util.Optional;
import org.linkbank.app.Desk;
import org.linkbank.record.SourceId;
import org.linkbank.store.RunEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code linkbank approve}. */
@Command(
        name = "approve",
        description =
                "Lets the withdrawals happen that a run of a source holds, except of records that came back since.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ./linkbank approve aliss"})
final class ApproveCommand extends StoreCommand {

    @Parameters(index = "0", paramLabel = "SOURCE", description = "The source.")
    String source = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "RUN",
            defaultValue = "",
            description = "Its run; else the newest that holds.")
    String run = "";

    @Option(names = "--json", description = "The approval as JSON.")
    boolean json;

    ApproveCommand(Console console) {
        super(console);
    }

    @Override
    int work(Desk desk) {
        SourceId id = source(desk, source).id();
        Optional<RunEntry> holding =
                run.isEmpty() ? desk.runs().heldRun(id) : desk.runs().heldRun(id, run);
        if (holding.isEmpty()) {
            console.err().println(source + ": expected a run that holds withdrawals, found none. Nothing was done.");
            return ExitCode.USAGE;
        }
        Optional<RunEntry> approval = desk.runs().approve(id, holding.get().id());
        if (approval.isEmpty()) {
            console.err().println(source + ": a run of it is going on. Nothing was done; try again when it ended.");
            return ExitCode.FAILURES;
        }
        RunEntry done = approval.get();
        console.out().println(json ? Json.of(Json.run(done)) : source + ": " + Words.counts(done.counts()) + ".");
        return ExitCode.DONE;
    }
}
