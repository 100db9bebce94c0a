package org.linkbank.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.linkbank.home.Overlay;
import org.linkbank.source.protocol.FolderFiles;

/** The home's files over the shipped ones, as file sources see them. */
record LayeredFiles(Overlay overlay) implements FolderFiles {

    @Override
    public Optional<Path> find(String path) {
        return overlay.find(path);
    }

    @Override
    public List<String> names(String folder) {
        return overlay.list(folder, "").stream()
                .map(file -> String.valueOf(file.getFileName()))
                .toList();
    }
}
