package org.linkbank.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Opens the files that a mapping reads. */
public interface FileSources {

    /**
     * Opens the data of a kind, or nothing where there are none of it. May be called again for the same file.
     *
     * @param declared the file that the mapping names
     */
    Optional<InputStream> open(String kind, Path declared) throws IOException;

    /** The name of the file that {@link #open} opens, which tells its syntax where several are possible. */
    default String name(Path declared) {
        return String.valueOf(declared.getFileName());
    }

    /** The files that the mapping itself names, local ones only. */
    static FileSources asDeclared() {
        return (kind, declared) -> Optional.of(Files.newInputStream(declared));
    }

    /**
     * One file for all of the mapping's sources, or, when the file's stem is one of its kinds, for that one alone.
     */
    static FileSources of(Path file, Mapping mapping) {
        String name = String.valueOf(file.getFileName());
        return new FileSources() {
            @Override
            public Optional<InputStream> open(String kind, Path declared) throws IOException {
                boolean another =
                        mapping.kinds().stream().anyMatch(each -> !each.equals(kind) && name.startsWith(each + "."));
                return another ? Optional.empty() : Optional.of(Files.newInputStream(file));
            }

            @Override
            public String name(Path declared) {
                return name;
            }
        };
    }
}
