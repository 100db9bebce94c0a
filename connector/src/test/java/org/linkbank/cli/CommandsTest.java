package org.linkbank.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final Shell shell = new Shell();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "init",
                "serve",
                "sources",
                "sync",
                "runs",
                "approve",
                "map",
                "query",
                "export",
                "password",
                "validate-config"
            })
    void everyCommandExplainsItselfWithExamples(String command) {
        assertThat(shell.run(command, "--help")).isEqualTo(ExitCode.DONE);
        assertThat(shell.out())
                .contains("Example")
                .contains("./linkbank " + command)
                .contains("--home");
    }

    @Test
    void unknownCommandIsWrongUsage() {
        assertThat(shell.run("snyc")).isEqualTo(ExitCode.USAGE);
        assertThat(shell.err())
                .startsWith("Unmatched argument")
                .contains("snyc")
                .contains("./linkbank --help");
    }

    @Test
    void unknownSourceNamesThoseThereAre() {
        assertThat(shell.run("sync", "alis", "--home", folder.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(shell.err()).contains("alis").contains("aliss").contains("Nothing was done");
    }

    @Test
    void initMakesAHomeThatValidatesAndASecondOneChangesNothing() {
        String home = folder.resolve("home").toString();

        assertThat(shell.run("init", "--home", home)).isEqualTo(ExitCode.DONE);
        assertThat(shell.run("validate-config", "--home", home)).as(shell.err()).isEqualTo(ExitCode.DONE);
        assertThat(shell.run("init", "--home", home)).isEqualTo(ExitCode.DONE);
        assertThat(shell.out()).contains("Nothing was changed");
    }

    @Test
    void faultyPartnerStopsThatPartnerOnlyAndLoudly() throws IOException {
        Path routes = Files.createDirectories(folder.resolve("routes"));
        Files.writeString(
                routes.resolve("broken.camel.yaml"),
                "- templatedRoute:\n    routeTemplateRef: pull-carrier-pigeon\n    routeId: broken\n    parameters: []\n");

        assertThat(shell.run("validate-config", "--home", folder.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(shell.err()).contains("broken.camel.yaml:2").contains("pull-carrier-pigeon");
        assertThat(shell.run("sync", "knowledge-bank", "--home", folder.toString()))
                .isEqualTo(ExitCode.DONE);
        assertThat(shell.err()).contains("this partner is stopped").contains("96 created");
    }

    @Test
    void queryThatIsNoSparqlSaysSoAndIsWrongUsage() {
        assertThat(shell.run("query", "SELEKT *", "--home", folder.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(shell.err()).isNotBlank();
    }

    @Test
    void everySubcommandIsInTheHelp() {
        Console console = new Console(System.out, System.err, false, java.util.Map.of(), null);
        CommandLine line = Commands.line(console);
        assertThat(line.getUsageMessage()).contains("demo", "init", "serve", "approve", "validate-config", "package");
    }
}
