package org.linkbank.source.protocol;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The files that file sources may read: an operator's laid over the shipped ones. Paths are relative, with {@code /}. */
public interface FolderFiles {

    Optional<Path> find(String path);

    /** The names of the files right in a folder, sorted; a path that is itself a file, or nothing, has none. */
    List<String> names(String folder);
}
