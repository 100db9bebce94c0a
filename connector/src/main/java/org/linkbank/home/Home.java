package org.linkbank.home;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linkbank.file.Problems;

/**
 * The operator's folder: settings, secrets, files laid over the shipped ones, files to be taken in, and the data. It need
 * not exist: then everything is as shipped.
 */
public record Home(Path folder) {

    private static final List<String> FOLDERS = List.of("routes", "mappings", "vocab", "inbox");

    public Home {
        folder = folder.toAbsolutePath().normalize();
    }

    /** {@code --home} if given (not empty), else {@code LINKBANK_HOME}, else {@code ./home} (DESIGN section 6). */
    public static Home choose(String given, Map<String, String> environment) {
        String variable = environment.getOrDefault("LINKBANK_HOME", "");
        return new Home(Path.of(!given.isEmpty() ? given : !variable.isEmpty() ? variable : "home"));
    }

    public Path settingsFile() {
        return folder.resolve("linkbank.yaml");
    }

    public Path secretsFile() {
        return folder.resolve("secrets.env");
    }

    /** Where the store and everything else that the program writes lives. */
    public Path data() {
        return folder.resolve("data");
    }

    /** Where what is for readers alone is kept; only the owner may look into it. */
    public Path privateData() {
        return data().resolve("private");
    }

    /** Into which each run of a public source writes its report. */
    public Path reports() {
        return data().resolve("reports");
    }

    /** Into which each run of a private source writes its report. */
    public Path privateReports() {
        return reports().resolve("private");
    }

    /** Where the pages that harvests read are remembered; may be deleted while nothing runs. */
    public Path pages() {
        return data().resolve("pages");
    }

    /** Where an operator puts files that file sources take in. */
    public Path inbox() {
        return folder.resolve("inbox");
    }

    /** Where a {@code serve} of this home says how commands reach it. */
    public Path serveFile() {
        return data().resolve("serve.json");
    }

    public Overlay overlay() {
        return Overlay.of(folder);
    }

    /** The settings, or the defaults where there is no file. */
    public Settings.Reading settings() {
        return Files.exists(settingsFile())
                ? Settings.read(settingsFile(), overlay().describe(settingsFile()))
                : new Settings.Reading(Settings.DEFAULT, List.of());
    }

    public Secrets secrets(Map<String, String> environment, Problems problems) {
        return Secrets.read(secretsFile(), overlay().describe(secretsFile()), environment, problems);
    }

    /**
     * Makes the folder and what is missing of it: folders, a commented {@code linkbank.yaml}, an empty {@code secrets.env}
     * and {@code data}, the last two for their owner only. What is there stays untouched.
     *
     * @return what was made, in order; empty if all was there
     */
    public List<Path> init() {
        List<Path> made = new ArrayList<>();
        try {
            for (String name : FOLDERS) {
                if (!Files.isDirectory(folder.resolve(name))) {
                    made.add(Files.createDirectories(folder.resolve(name)));
                }
            }
            if (!Files.isDirectory(data())) {
                OwnerOnly.folder(data());
                made.add(data());
            }
            if (!Files.exists(settingsFile())) {
                made.add(Files.writeString(settingsFile(), template("linkbank.yaml")));
            }
            if (!Files.exists(secretsFile())) {
                OwnerOnly.write(secretsFile(), template("secrets.env"));
                made.add(secretsFile());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the home " + folder + " cannot be made", e);
        }
        return made;
    }

    private static String template(String name) throws IOException {
        try (InputStream in = Home.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
