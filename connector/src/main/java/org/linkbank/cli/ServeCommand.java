package org.linkbank.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.linkbank.app.Serving;
import org.linkbank.app.Workspace;
import org.linkbank.app.WorkspaceReader;
import org.linkbank.home.Home;
import org.linkbank.source.Source;
import org.linkbank.sync.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code linkbank serve}. */
@Command(
        name = "serve",
        description = "Runs the enabled sources on their schedules and serves what they gave, until it is stopped.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ./linkbank serve --port 8081"})
final class ServeCommand implements Callable<Integer> {

    private final Console console;

    @ParentCommand
    LinkbankCommand top;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "-1",
            description = "Instead of the port in linkbank.yaml.")
    int port = -1;

    ServeCommand(Console console) {
        this.console = console;
        this.top = new LinkbankCommand(console);
    }

    @Override
    public Integer call() throws InterruptedException {
        Home home = top.chosenHome();
        Workspace workspace = WorkspaceReader.read(home, console.environment());
        Stops.say(workspace, console.err());
        int chosen = port >= 0 ? port : workspace.settings().listen().port();
        Serving serving = Serving.start(workspace, chosen, desk -> new ServedCommands(desk, console.environment()));
        CountDownLatch stopped = Stopping.closes(serving);
        console.out()
                .println("Serving " + home.folder() + " on http://localhost:" + serving.port() + " (Ctrl-C stops it)");
        Progress progress = console.progress();
        serving.schedule();
        for (Source source : serving.missed()) {
            serving.run(source.id(), "start-up", progress);
        }
        stopped.await();
        return ExitCode.DONE;
    }
}
