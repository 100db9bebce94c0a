package org.linkbank.source.definition;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linkbank.home.Overlay;
import org.linkbank.home.Secrets;
import org.linkbank.record.Limits;
import org.linkbank.record.Problem;
import org.linkbank.record.SourceId;
import org.linkbank.source.Source;

/**
 * All sources that partner files define. A file with a fault defines none: its partner is stopped, the others are not.
 *
 * @param sources of the files without faults, sorted by id; disabled ones too
 * @param faulty the files with faults, sorted by name
 * @param warnings what should be mended but stops nothing, sorted
 * @param privateIds of every source that is to be private, those of faulty files too: a slip of the pen opens nothing
 * @param files how many files were read
 */
public record Definitions(
        List<Source> sources, List<FaultyFile> faulty, List<Problem> warnings, Set<SourceId> privateIds, int files) {

    public Definitions {
        sources = List.copyOf(sources);
        faulty = List.copyOf(faulty);
        warnings = List.copyOf(warnings);
        privateIds = Set.copyOf(privateIds);
    }

    /**
     * Reads {@code routes/templates/*.camel.yaml} and {@code routes/*.camel.yaml}.
     *
     * @param standard limits that hold where a partner file sets none
     * @param secrets in which every secret that an enabled partner refers to must have a value
     */
    public static Definitions read(Overlay overlay, Limits standard, Secrets secrets) {
        return new DefinitionsReader(overlay, standard, secrets).read();
    }

    public Optional<Source> find(SourceId id) {
        return sources.stream().filter(source -> source.id().equals(id)).findFirst();
    }

    /** A partner file, or a template's file, that cannot be used. {@code name} is what messages call it. */
    public record FaultyFile(Path file, String name, List<Problem> problems) {
        public FaultyFile {
            problems = List.copyOf(problems);
        }
    }
}
