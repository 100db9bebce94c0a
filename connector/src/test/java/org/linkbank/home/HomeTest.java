package org.linkbank.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linkbank.file.Problems;
import org.linkbank.record.Problem;

class HomeTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void aNewHomeMeansTheDefaultsAndKeepsSecretsToItsOwner() throws IOException {
        Home home = new Home(folder.resolve("home"));

        assertThat(home.init()).contains(home.settingsFile(), home.secretsFile(), home.data(), home.inbox());

        assertThat(home.settings()).isEqualTo(new Settings.Reading(Settings.DEFAULT, List.of()));
        Problems problems = new Problems();
        home.secrets(Map.of(), problems);
        assertThat(problems.all()).isEmpty();
        assumePosix();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.secretsFile())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.data())))
                .isEqualTo("rwx------");
    }

    @Test
    void initLeavesWhatIsThereUntouched() throws IOException {
        Home home = new Home(folder);
        Files.writeString(home.settingsFile(), "base: http://mine.example");

        assertThat(home.init()).doesNotContain(home.settingsFile());
        assertThat(home.init()).isEmpty();
        assertThat(home.settingsFile()).hasContent("base: http://mine.example");
    }

    @Test
    void everyLineThatTheSettingsTemplateShowsIsADefault() throws IOException {
        Home home = new Home(folder);
        home.init();
        String all = Files.readString(home.settingsFile())
                .lines()
                .filter(line -> !line.matches("# \\S.*") && !line.contains("proxy.example"))
                .map(line -> line.replace("someone@example.org", "~"))
                .map(line -> line.startsWith("#") ? line.substring(1) : line)
                .reduce("", (text, line) -> text + line + "\n");

        assertThat(all).contains("base:", "port:", "depth:");
        assertThat(Settings.parse(all, "template")).isEqualTo(new Settings.Reading(Settings.DEFAULT, List.of()));
    }

    @Test
    void theHomeIsTheGivenOneThenTheVariablesThenOneHere() {
        Map<String, String> environment = Map.of("LINKBANK_HOME", "/srv/bank");

        assertThat(Home.choose("/given", environment).folder()).isEqualTo(Path.of("/given"));
        assertThat(Home.choose("", environment).folder()).isEqualTo(Path.of("/srv/bank"));
        assertThat(Home.choose("", Map.of()).folder()).isEqualTo(Path.of("home").toAbsolutePath());
    }

    @Test
    void theOperatorsFileOfTheSameNameWins() throws IOException {
        Path home = folder.resolve("home");
        Path shipped = folder.resolve("shipped");
        write("home/routes/a.camel.yaml", "mine");
        write("shipped/routes/a.camel.yaml", "shipped");
        write("shipped/routes/b.camel.yaml", "shipped");
        write("shipped/routes/notes.txt", "shipped");
        write("shipped/routes/templates/c.camel.yaml", "shipped");
        Overlay overlay = new Overlay(List.of(home, shipped));

        List<Path> files = overlay.list("routes", ".camel.yaml");

        assertThat(files).containsExactly(home.resolve("routes/a.camel.yaml"), shipped.resolve("routes/b.camel.yaml"));
        assertThat(overlay.find("routes/a.camel.yaml")).contains(home.resolve("routes/a.camel.yaml"));
        assertThat(overlay.describe(files.get(1))).isEqualTo("routes/b.camel.yaml");
        assertThat(overlay.describe(files.get(0))).isEqualTo(files.get(0).toString());
        assertThat(overlay.folders("routes")).containsExactly("templates");
    }

    @Test
    void aPathNeverLeavesItsLayer() throws IOException {
        write("secret.txt", "x");
        Overlay overlay = new Overlay(List.of(folder.resolve("home")));

        assertThat(overlay.find("../secret.txt")).isEmpty();
        assertThat(overlay.list("../", ".txt")).isEmpty();
        assertThat(overlay.find("/etc/passwd")).isEmpty();
    }

    @Test
    void shippedFilesAreFoundInAJarOfEitherLayout() throws IOException {
        Path jar = folder.resolve("a jar.jar");
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of("create", "true"))) {
            for (String at : List.of("defaults/routes", "BOOT-INF/classes/defaults/routes")) {
                Files.createDirectories(zip.getPath(at));
                Files.writeString(zip.getPath(at, "a.camel.yaml"), at);
            }
        }
        Overlay extracted = new Overlay(List.of(Shipped.inJar("jar:" + jar.toUri() + "!/")));
        Overlay nested =
                new Overlay(List.of(Shipped.inJar("jar:nested:" + jar.toUri().getRawPath() + "/!BOOT-INF/classes/!/")));

        assertThat(extracted.list("routes", ".camel.yaml")).singleElement().satisfies(file -> {
            assertThat(Files.readString(file)).isEqualTo("defaults/routes");
            assertThat(extracted.describe(file)).isEqualTo("routes/a.camel.yaml");
        });
        assertThat(nested.list("routes", ".camel.yaml"))
                .singleElement()
                .satisfies(file -> assertThat(Files.readString(file)).isEqualTo("BOOT-INF/classes/defaults/routes"));
    }

    @Test
    void theEnvironmentWinsOverTheFileAndNoValueIsShown() throws IOException {
        Path file = folder.resolve("secrets.env");
        OwnerOnly.write(file, "# keys\nA_KEY=\"from file\"\nexport B_KEY=b=c\n\nhunter2\n");
        Problems problems = new Problems();

        Secrets secrets = Secrets.read(file, "secrets.env", Map.of("A_KEY", "from environment"), problems);

        assertThat(secrets.find("A_KEY")).contains("from environment");
        assertThat(secrets.find("B_KEY")).contains("b=c");
        assertThat(secrets.resolve("x {{env:B_KEY}} {{env:NONE}}")).isEqualTo("x b=c {{env:NONE}}");
        assertThat(secrets.missing("{{env:NONE}}{{env:A_KEY}}")).containsExactly("NONE");
        assertThat(problems.all()).containsExactly(new Problem("secrets.env:5", "NAME=value", "another line"));
        assertThat(secrets.toString()).doesNotContain("b=c").doesNotContain("from");
    }

    @Test
    void secretsThatOthersMayReadAreRefused() throws IOException {
        assumePosix();
        Path file = write("secrets.env", "A=b");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        Problems problems = new Problems();

        Secrets secrets = Secrets.read(file, "secrets.env", Map.of(), problems);

        assertThat(problems.all()).hasSize(1);
        assertThat(secrets.find("A")).isEmpty();
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private void assumePosix() {
        assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "this file system has no owners' permissions");
    }
}
