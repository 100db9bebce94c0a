package org.linkbank.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linkbank.demo.Played;
import org.linkbank.demo.Played.Answer;
import org.linkbank.demo.aliss.AlissSimulator;
import org.linkbank.demo.oai.OaiSimulator;
import org.linkbank.demo.website.WebsiteSimulator;

/** What a site offers, told to a person, and a partner file that works. */
class DiscoverTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final Shell shell = new Shell();

    private int discover(Object url, String... more) {
        String[] words = new String[more.length + 5];
        System.arraycopy(
                new String[] {"discover", url.toString(), "--private", "--home", folder.toString()}, 0, words, 0, 5);
        System.arraycopy(more, 0, words, 5, more.length);
        return shell.run(words);
    }

    private Path file() {
        return folder.resolve("routes/127.0.0.1.camel.yaml");
    }

    @Test
    void aWebsiteIsFoundShownAndWrittenDisabledAndThenPulls() throws Exception {
        try (WebsiteSimulator site = WebsiteSimulator.start(1)) {
            assertThat(discover(site.url())).as(shell.err()).isEqualTo(ExitCode.DONE);

            assertThat(shell.out())
                    .contains("a website with a sitemap, named in its robots.txt")
                    .contains("schema:CreativeWork")
                    .contains("not enabled yet");
            assertThat(shell.out().lines().filter(line -> line.startsWith("  # page/")))
                    .hasSize(3);
            assertThat(Files.readString(file())).contains("pull-website").contains("'false'");
            assertThat(shell.run("validate-config", "--home", folder.toString()))
                    .as(shell.err())
                    .isEqualTo(ExitCode.DONE);

            assertThat(shell.run("sync", "127-0-0-1", "--home", folder.toString()))
                    .as(shell.err())
                    .isEqualTo(ExitCode.DONE);
            assertThat(shell.err()).contains("45 created");
        }
    }

    @Test
    void aFileThatIsThereIsNotOverwritten() throws Exception {
        Files.createDirectories(folder.resolve("routes"));
        Files.writeString(file(), "# mine\n");
        try (OaiSimulator repository = OaiSimulator.start(1)) {
            assertThat(discover(repository.url())).isEqualTo(ExitCode.DONE);

            assertThat(Files.readString(file())).isEqualTo("# mine\n");
            assertThat(shell.err()).contains("is there already");
        }
    }

    @Test
    void aRepositoryIsPrintedEnabledAndNotWritten() {
        try (OaiSimulator repository = OaiSimulator.start(1)) {
            assertThat(discover(repository.url(), "--print", "--enable"))
                    .as(shell.err())
                    .isEqualTo(ExitCode.DONE);

            assertThat(shell.out())
                    .contains("OAI-PMH 2.0")
                    .contains("routeTemplateRef: pull-oai")
                    .contains("'true'");
            assertThat(file()).doesNotExist();
        }
    }

    @Test
    void aRegisterIsFoundAndToldAsJson() {
        try (AlissSimulator register = AlissSimulator.start(1)) {
            assertThat(discover(register.url(), "--json")).as(shell.err()).isEqualTo(ExitCode.DONE);

            assertThat(shell.out())
                    .contains("\"chosen\" : \"aliss\"")
                    .contains("schema:Service")
                    .contains("\"written\"");
        }
    }

    @Test
    void nothingFoundIsOne() {
        try (Played plain = new Played(asked -> Answer.of(404, "text/html", "<html></html>"))) {
            assertThat(discover(plain.url())).isEqualTo(ExitCode.FAILURES);
            assertThat(shell.err()).contains("Nothing was written");
            assertThat(file()).doesNotExist();
        }
    }

    @Test
    void anAddressInAPrivateNetworkNeedsPermission() {
        try (WebsiteSimulator site = WebsiteSimulator.start(1)) {
            assertThat(shell.run("discover", site.url().toString(), "--home", folder.toString()))
                    .isEqualTo(ExitCode.FAILURES);
            assertThat(site.requests()).isZero();
        }
    }

    @Test
    void misuseIsTwo() {
        assertThat(discover("ftp://example.org")).isEqualTo(ExitCode.USAGE);
        assertThat(discover("https://example.org", "--print", "--write")).isEqualTo(ExitCode.USAGE);
        assertThat(shell.err()).contains("Nothing was asked");
    }
}
