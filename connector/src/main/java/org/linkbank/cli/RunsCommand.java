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

    /** Warnings of a run that are shown among the runs of other sources. */
    private static final int FEW = 3;

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
        runs.forEach(this::explain);
    }

    /** Reasons, and warnings: all of them where one source is asked for, else as many as leave the others readable. */
    private void explain(RunEntry run) {
        String name = run.source() + " " + run.id() + ": ";
        if (!run.reason().isEmpty()) {
            console.out().println(name + run.reason());
        }
        long shown = source.isEmpty() ? FEW : Long.MAX_VALUE;
        run.warnings().stream().limit(shown).forEach(warning -> console.out().println(name + warning));
        long more = run.warnings().size() - shown;
        if (more > 0) {
            console.out()
                    .println(name + Words.number(more) + " more warnings; `linkbank runs " + run.source()
                            + "` shows them all.");
        }
    }
}
