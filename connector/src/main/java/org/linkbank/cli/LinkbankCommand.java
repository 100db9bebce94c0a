package org.linkbank.cli;

import org.linkbank.home.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command itself: what all subcommands share. */
@Command(
        name = "linkbank",
        description =
                "Links up what partners publish: pulls records from their registers, sites and feeds, maps them to one"
                        + " vocabulary, and serves them by SPARQL.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./linkbank demo                     try it: simulated partners, real knowledge bank, then http://localhost:8080",
            "  ./linkbank init                     make a home in ./home",
            "  ./linkbank serve                    run on schedule and serve",
            "  ./linkbank sync aliss               run one source now",
            "  ./linkbank query 'SELECT (COUNT(*) AS ?n) { ?s a schema:Service }'",
            "",
            "Exit codes: 0 done, 1 it ran and found failures, 2 wrong usage or configuration, 3 something waits for approval."
        },
        subcommands = {
            DemoCommand.class,
            InitCommand.class,
            ServeCommand.class,
            SourcesCommand.class,
            SyncCommand.class,
            RunsCommand.class,
            ApproveCommand.class,
            MapCommand.class,
            QueryCommand.class,
            ExportCommand.class,
            ValidateConfigCommand.class,
            PackageCommand.class,
            PasswordCommand.class,
            WarmUpCommand.class
        })
final class LinkbankCommand implements Runnable {

    private final Console console;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = "",
            scope = ScopeType.INHERIT,
            description = "The folder with settings, partner files and data (else LINKBANK_HOME, else ./home).")
    String home = "";

    @Spec
    CommandSpec spec;

    LinkbankCommand(Console console) {
        this.console = console;
        this.spec = CommandSpec.create();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is needed.");
    }

    Home chosenHome() {
        return Home.choose(home, console.environment());
    }
}
