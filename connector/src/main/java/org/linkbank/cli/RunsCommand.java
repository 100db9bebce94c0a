package org.linkbank.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.linkbank.app.Desk;
import org.linkbank.source.Source;
import org.linkbank.store.RunEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code linkbank runs}. */
@Command(
        name = "runs",
        description = "Shows what the last runs did, newest first, with the reasons and warnings of each.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ./linkbank runs aliss --last 3"})
final class RunsCommand extends StoreCommand {

    @Parameters(arity = "0..1", paramLabel = "SOURCE", defaultValue = "", description = "Of this source only.")
    String source = "";

    @Option(names = "--last", paramLabel = "N", defaultValue = "20", description = "How many (${DEFAULT-VALUE}).")
    int last;

    @Option(names = "--json", description = "As JSON.")
    boolean json;

    RunsCommand(Console console) {
        super(console);
    }

    @Override
    int work(Desk desk) {
        List<RunEntry> runs = runs(desk);
        if (json) {
            console.out().println(Json.of(runs.stream().map(Json::run).toList()));
        } else if (runs.isEmpty()) {
            console.out().println("No runs yet. Start one with: ./linkbank sync");
        } else {
            print(runs, desk);
        }
        return ExitCode.DONE;
    }

    private List<RunEntry> runs(Desk desk) {
        List<Source> wanted = source.isEmpty() ? desk.workspace().sources() : List.of(source(desk, source));
        List<RunEntry> all = new ArrayList<>();
        wanted.forEach(one -> all.addAll(desk.stores().of(one.id()).read(view -> view.runs(one.id(), last))));
        all.sort(Comparator.comparing(RunEntry::started).reversed());
        return all.subList(0, Math.min(last, all.size()));
    }

    private void print(List<RunEntry> runs, Desk desk) {
        Table table = new Table("SOURCE", "RUN", "STARTED", "TOOK", "ENDED AS", "CHANGED");
        for (RunEntry run : runs) {
            table.row(
                    desk.stores().privateIds().contains(run.source()) ? run.source() + " (private)" : run.source(),
                    run.id(),
                    Words.time(run.started()),
                    Words.took(run),
                    Words.outcome(run),
                    Words.counts(run.counts()));
        }
        table.print(console.out());
        for (RunEntry run : runs) {
            if (!run.reason().isEmpty()) {
                console.out().println(run.id() + ": " + run.reason());
            }
            run.warnings().forEach(warning -> console.out().println(run.id() + ": " + warning));
        }
    }
}
