package org.linkbank.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.linkbank.app.Desk;
import org.linkbank.app.LocalDesk;
import org.linkbank.app.Serving;
import org.linkbank.app.Workspace;
import org.linkbank.app.WorkspaceReader;
import org.linkbank.demo.DemoHome;
import org.linkbank.demo.Simulators;
import org.linkbank.home.Home;
import org.linkbank.source.Source;
import org.linkbank.store.RunEntry;
import org.linkbank.sync.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code linkbank demo}. */
@Command(
        name = "demo",
        description =
                "Shows it all on this machine: simulated partners with invented records beside the real knowledge bank."
                        + " Runs every source, prints a summary, then serves until Ctrl-C. Its home is made afresh at every start.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  ./linkbank demo",
            "  ./linkbank demo --once --day 2      the partners' second day too: changes and withdrawals",
            "  ./linkbank query --home demo-home 'SELECT (COUNT(*) AS ?n) { ?s a schema:Service }'"
        })
final class DemoCommand implements Callable<Integer> {

    private static final String FOLDER = "demo-home";

    private final Console console;

    @ParentCommand
    LinkbankCommand top;

    @Option(names = "--once", description = "Exit after the summary; 1 if a source failed.")
    boolean once;

    @Option(names = "--day", paramLabel = "N", defaultValue = "1", description = "Run the partners' days 1 to N.")
    int day = 1;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Where to serve (${DEFAULT-VALUE}).")
    int port = 8080;

    DemoCommand(Console console) {
        this.console = console;
        this.top = new LinkbankCommand(console);
    }

    @Override
    public Integer call() throws Exception {
        if (day < 1) {
            throw new UsageException("--day: expected 1 or more, found " + day + ". Nothing was started.");
        }
        try (DemoHome folder = home();
                Simulators partners = Simulators.start(1)) {
            Home home = new Home(folder.folder());
            folder.prepare(partners);
            folder.play(WorkspaceReader.read(home, console.environment()).sources(), partners.urls());
            Workspace workspace = WorkspaceReader.read(home, console.environment());
            Stops.say(workspace, console.err());
            return once ? runOnce(workspace, partners) : serve(workspace, partners);
        }
    }

    private DemoHome home() {
        try {
            return DemoHome.fresh(Path.of(top.home.isEmpty() ? FOLDER : top.home), port);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private int runOnce(Workspace workspace, Simulators partners) {
        try (Desk desk = new LocalDesk(workspace)) {
            return runDays(desk, partners);
        }
    }

    private int serve(Workspace workspace, Simulators partners) throws InterruptedException {
        Serving serving = Serving.start(workspace, port, desk -> new ServedCommands(desk, console.environment()));
        CountDownLatch stopped = Stopping.closes(serving);
        runDays(serving, partners);
        serving.schedule();
        console.out().println("Serving on http://localhost:" + serving.port() + " (Ctrl-C stops it)");
        stopped.await();
        return ExitCode.DONE;
    }

    private int runDays(Desk desk, Simulators partners) {
        List<RunEntry> runs = new ArrayList<>();
        Progress progress = console.progress();
        for (int today = 1; today <= day; today++) {
            partners.day(today);
            console.out().println(day == 1 ? "Running every source once ..." : "The partners' day " + today + " ...");
            for (Source source : desk.workspace().enabled()) {
                desk.run(source.id(), "demo", progress).ifPresent(runs::add);
            }
        }
        new DemoSummary(console, desk).print();
        boolean stopped = !desk.workspace().stopped().isEmpty();
        return stopped ? ExitCode.FAILURES : ExitCode.of(runs);
    }
}
