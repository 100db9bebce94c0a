package org.linkbank.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.linkbank.app.InboxTemplate;
import org.linkbank.home.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code linkbank init}. */
@Command(
        name = "init",
        description =
                "Makes a home: settings to fill in, folders for partner files, mappings and vocabulary of your own.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ./linkbank init --home /srv/linkbank"})
final class InitCommand implements Callable<Integer> {

    private final Console console;

    @ParentCommand
    LinkbankCommand top;

    @Option(names = "--json", description = "What was made, as JSON.")
    boolean json;

    InitCommand(Console console) {
        this.console = console;
        this.top = new LinkbankCommand(console);
    }

    @Override
    public Integer call() {
        Home home = top.chosenHome();
        List<Path> made = new ArrayList<>(home.init());
        InboxTemplate.write(home).ifPresent(made::add);
        if (json) {
            console.out().println(Json.of(made.stream().map(Path::toString).toList()));
        } else if (made.isEmpty()) {
            console.out().println(home.folder() + " has everything already. Nothing was changed.");
        } else {
            made.forEach(path -> console.out().println("made " + path));
            console.out().println("Next: read " + home.settingsFile() + ", then ./linkbank serve");
        }
        return ExitCode.DONE;
    }
}
