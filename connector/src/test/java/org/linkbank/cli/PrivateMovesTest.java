package org.linkbank.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linkbank.reader.PasswordHash;

/** A source that becomes private, or public, by a change of its partner file, as commands see it. */
class PrivateMovesTest {

    private static final String NAMES = "SELECT ?n { ?s schema:name ?n }";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final Shell shell = new Shell();

    @SuppressWarnings("NullAway.Init")
    private PrivateHome home;

    @BeforeEach
    void make() throws IOException {
        home = PrivateHome.make(folder.resolve("home"));
    }

    private int run(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--home", home.toString()));
        return shell.run(all.toArray(String[]::new));
    }

    private String names(String... options) {
        List<String> words = new ArrayList<>(List.of("query", NAMES, "--csv"));
        words.addAll(List.of(options));
        assertThat(run(words.toArray(String[]::new))).as(shell.err()).isEqualTo(ExitCode.DONE);
        return shell.out();
    }

    @Test
    void sourceThatIsPrivateNoLongerIsRemovedFromThePrivateStoreAndFetchedAnew() throws IOException {
        home.open(PrivateHome.ID, "true");
        assertThat(run("sync", PrivateHome.ID)).as(shell.err()).isEqualTo(ExitCode.DONE);
        assertThat(names()).doesNotContain("zebra");
        assertThat(names("--private")).contains("About zebra-one");

        home.open(PrivateHome.ID, "false");

        assertThat(names("--private")).doesNotContain("zebra");
        assertThat(names()).doesNotContain("zebra");
        assertThat(home.filesWith("zebra", "private")).isEmpty();
        assertThat(home.filesWith("zebra", "reports")).isEmpty();
        assertThat(run("runs", PrivateHome.ID)).isEqualTo(ExitCode.DONE);
        assertThat(shell.out()).contains("No runs yet");
        assertThat(run("sync", PrivateHome.ID)).isEqualTo(ExitCode.DONE);
        assertThat(shell.err()).contains("3 created");
        assertThat(names()).contains("About zebra-one");
    }

    @Test
    void faultElsewhereInTheFileDoesNotKeepASourceInTheOpen() throws IOException {
        home.open(PrivateHome.ID, "false");
        assertThat(run("sync", PrivateHome.ID)).as(shell.err()).isEqualTo(ExitCode.DONE);
        assertThat(names()).contains("zebra");

        home.open(PrivateHome.ID, "ture");

        assertThat(names()).doesNotContain("zebra");
        assertThat(home.filesWith("zebra", "store")).isEmpty();
        assertThat(run("sync", PrivateHome.ID)).isEqualTo(ExitCode.USAGE);
        assertThat(shell.err()).contains("zebra-hub.camel.yaml", "private: true or false", "this partner is stopped");
    }

    @Test
    void faultInAFileDoesNotRemoveWhatIsPrivate() throws IOException {
        home.open(PrivateHome.ID, "true");
        assertThat(run("sync", PrivateHome.ID)).as(shell.err()).isEqualTo(ExitCode.DONE);

        home.partner(PrivateHome.ID, "../outside", "false");

        assertThat(names("--private")).contains("About zebra-one");
    }

    @Test
    void sourceWhoseFileIsGoneStaysWhereItWas() throws IOException {
        home.open(PrivateHome.ID, "true");
        assertThat(run("sync", PrivateHome.ID)).as(shell.err()).isEqualTo(ExitCode.DONE);

        Files.delete(home.folder().resolve("routes/zebra-hub.camel.yaml"));

        assertThat(names()).doesNotContain("zebra");
        assertThat(names("--private")).contains("About zebra-one");
    }

    @Test
    void withoutPrivateSourcesThereIsNoPrivateStore() throws IOException {
        assertThat(run("query", NAMES, "--private")).isEqualTo(ExitCode.USAGE);
        assertThat(shell.err()).contains("private: true").contains("Nothing was done");
        assertThat(home.folder().resolve("data/private")).doesNotExist();
    }

    @Test
    void approvalOfAPrivateSourcesWithdrawalsStaysInThePrivateStore() throws IOException {
        home.open(PrivateHome.ID, "true");
        Path file = home.folder().resolve("routes/zebra-hub.camel.yaml");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("name: shrinkLimit\n        value: 1", "name: shrinkLimit\n        value: 0.1"));
        home.letters(
                PrivateHome.ID,
                IntStream.range(0, 40).mapToObj(i -> "zebra-" + i).toList());
        assertThat(run("sync", PrivateHome.ID)).as(shell.err()).isEqualTo(ExitCode.DONE);
        home.letters(PrivateHome.ID, List.of("zebra-1"));
        assertThat(run("sync", PrivateHome.ID)).as(shell.err()).isEqualTo(ExitCode.HELD);

        assertThat(run("approve", PrivateHome.ID)).as(shell.err()).isEqualTo(ExitCode.DONE);

        assertThat(shell.out()).contains("39 withdrawn");
        assertThat(home.filesWith("zebra", "store")).isEmpty();
        assertThat(names("--private").lines()).hasSize(2);
    }

    @Test
    void passwordOfStandardInputIsHashed() {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream("apple pie\n".getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(run("password")).isEqualTo(ExitCode.DONE);
        } finally {
            System.setIn(before);
        }

        String hash = shell.out().strip();
        assertThat(PasswordHash.parse(hash).orElseThrow().isOf("apple pie")).isTrue();
    }
}
