package org.linkbank.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Partner files that lie ready cost nothing and stop nothing, also where their secrets are still to come. */
class DisabledPartnerTest {

    private static final String PARTNER = """
            - templatedRoute:
                routeTemplateRef: pull-file
                routeId: waiting
                parameters:
                  - {name: source, value: waiting}
                  - {name: name, value: A partner whose password is to come}
                  - {name: url, value: shelf/}
                  - {name: schedule, value: 0 0 2 * * ?}
                  - {name: mapping, value: knowledge-bank}
                  - {name: password, value: "{{env:LINKBANK_TEST_NEVER_SET}}"}
                  - {name: enabled, value: "%s"}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    private final Shell shell = new Shell();

    /** The template that reads files, which asks for a password too. */
    @BeforeEach
    void prepare() throws IOException {
        String template = Files.readString(Path.of("routes/templates/pull-file.camel.yaml"));
        write(
                "routes/templates/pull-file.camel.yaml",
                template.replace("    parameters:\n      - name: source\n", """
                            parameters:
                              - name: password
                                required: false
                              - name: source
                        """));
        write("routes/waiting.camel.yaml", PARTNER.formatted("false"));
    }

    @Test
    void aMissingSecretOfADisabledPartnerIsNoFaultAndIsNoted() {
        assertThat(run("validate-config")).as(shell.err()).isEqualTo(ExitCode.DONE);
        assertThat(shell.err()).contains("note: ", "waiting.camel.yaml:10", "LINKBANK_TEST_NEVER_SET");
        assertThat(shell.out()).contains(" 0 faults");
    }

    @Test
    void otherSourcesRunBesideIt() {
        assertThat(run("sync", "knowledge-bank")).as(shell.err()).isEqualTo(ExitCode.DONE);
        assertThat(shell.err()).contains("96 created").doesNotContain("LINKBANK_TEST_NEVER_SET");
    }

    @Test
    void enabledItIsStoppedAloneUntilTheSecretIsThere() throws IOException {
        write("routes/waiting.camel.yaml", PARTNER.formatted("true"));

        assertThat(run("validate-config")).isEqualTo(ExitCode.USAGE);
        assertThat(run("sync", "knowledge-bank")).isEqualTo(ExitCode.DONE);
        assertThat(shell.err()).contains("LINKBANK_TEST_NEVER_SET").contains("this partner is stopped");
    }

    private int run(String... arguments) {
        return new TestHome(home, shell).run(arguments);
    }

    private void write(String file, String text) throws IOException {
        new TestHome(home, shell).write(file, text);
    }
}
