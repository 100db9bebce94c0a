package org.linkbank.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.linkbank.app.Serving;
import org.linkbank.app.Workspace;
import org.linkbank.app.WorkspaceReader;
import org.linkbank.demo.DemoHome;
import org.linkbank.demo.Simulators;
import org.linkbank.home.Home;
import org.linkbank.source.Source;
import org.linkbank.sync.Progress;
import picocli.CommandLine.Command;

/** Uses what every start needs, once, so that the launcher can keep the loaded classes for later starts. */
@Command(name = "warm-up", hidden = true, description = "Loads the classes that a start needs, for class-data sharing.")
final class WarmUpCommand implements Callable<Integer> {

    private final Console console;

    WarmUpCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("linkbank-warm-up");
        try (DemoHome demo = DemoHome.fresh(folder, 0);
                Simulators partners = Simulators.start(1)) {
            Home home = new Home(demo.folder());
            demo.prepare(partners);
            demo.play(WorkspaceReader.read(home, console.environment()).sources(), partners.urls());
            run(WorkspaceReader.read(home, console.environment()));
        } finally {
            delete(folder);
        }
        return ExitCode.DONE;
    }

    private void run(Workspace workspace) {
        try (Serving serving = Serving.start(workspace, 0, desk -> new ServedCommands(desk, console.environment()))) {
            for (Source source : workspace.enabled()) {
                serving.run(source.id(), "warm-up", Progress.NONE);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
