package org.linkbank.home;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linkbank.file.Problems;
import org.linkbank.file.YamlFile;
import org.linkbank.record.Iris;
import org.linkbank.record.Limits;
import org.linkbank.record.Problem;

/**
 * What {@code linkbank.yaml} says.
 *
 * @param base what every minted IRI begins with; fixed when the store is made
 * @param operator who runs this installation
 * @param listen where it listens
 * @param proxy through which partners are reached, {@code http://host:port}; null for none
 * @param keptRuns how many runs of each source the history keeps
 * @param limits what a source gets whose partner file sets no others
 */
public record Settings(
        Iris base,
        Operator operator,
        Listen listen,
        @Nullable URI proxy,
        int keptRuns,
        Limits limits) {

    /** What an empty file means. */
    public static final Settings DEFAULT = new Settings(
            new Iris("http://localhost:8080"),
            new Operator("Linkbank", null),
            Listen.DEFAULT,
            null,
            100,
            Limits.DEFAULT);

    /** Reads a settings file. Faults never stop the reading: every one is in the result. */
    public static Reading read(Path file, String name) {
        Problems problems = new Problems();
        return read(YamlFile.read(file, name, problems), problems);
    }

    /** Reads a settings text as {@link #read(Path, String)} reads a file. */
    public static Reading parse(String text, String name) {
        Problems problems = new Problems();
        return read(YamlFile.parse(text, name, problems), problems);
    }

    private static Reading read(YamlFile file, Problems problems) {
        Settings settings = file.root()
                .flatMap(root -> root.asEntries("settings, each a key and its value", problems))
                .map(entries -> new SettingsReader(problems).read(entries))
                .orElse(DEFAULT);
        return new Reading(settings, problems.all());
    }

    /**
     * What a settings file gave.
     *
     * @param settings with the default in the place of whatever was faulty; to be used only if there are no problems
     * @param problems sorted by line
     */
    public record Reading(Settings settings, List<Problem> problems) {
        public Reading {
            problems = List.copyOf(problems);
        }

        public boolean isGood() {
            return problems.isEmpty();
        }
    }
}
