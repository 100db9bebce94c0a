package org.linkbank.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.linkbank.home.Home;

/** A home like another, with a single partner file, where a partner is tried before it is added. Gone when closed. */
final class TrialHome implements AutoCloseable {

    private static final List<String> TAKEN =
            List.of("linkbank.yaml", "secrets.env", "mappings", "vocab", "routes/templates");

    private final Path folder;

    /** Takes over settings, secrets, mappings, vocabulary and templates of a home, which need not exist. */
    TrialHome(Home home) {
        try {
            this.folder = Files.createTempDirectory("linkbank-trial");
            for (String part : TAKEN) {
                copy(home.folder().resolve(part), folder.resolve(part));
            }
            Files.createDirectories(folder.resolve("routes"));
        } catch (IOException e) {
            throw new UncheckedIOException("a home for a trial cannot be made", e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        if (!Files.exists(from)) {
            return;
        }
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path copy = to.resolve(from.relativize(each).toString());
                Files.createDirectories(
                        Files.isDirectory(each) ? copy : copy.toAbsolutePath().getParent());
                if (Files.isRegularFile(each)) {
                    Files.copy(each, copy);
                }
            }
        }
    }

    /** The home with this partner file in place of the one before. */
    Home with(String name, String text) {
        try {
            Files.writeString(folder.resolve("routes").resolve(name), text);
            return new Home(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("a partner file for a trial cannot be written", e);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the home of a trial cannot be removed", e);
        }
    }
}
