package org.linkbank.source.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where files are: the operator's laid over the shipped ones, file by file. */
public interface FileFolders {

    /** The uppermost file or folder at a path with {@code /} between; empty for one that leads outside. */
    Optional<Path> find(String path);

    /** The files right under a folder of any layer, each name once, sorted by name. */
    List<Path> list(String folder);
}
