package org.linkbank.source.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.RecordForm;
import org.linkbank.source.Source;

/** Finds the files of a source that a mapping can do something with. */
final class FileListing {

    private final String path;
    private final Function<String, Optional<Path>> find;
    private final Function<String, Optional<RecordForm>> form;

    FileListing(Source source, Function<String, Optional<Path>> find, Function<String, Optional<RecordForm>> form) {
        String given = String.valueOf(source.url().getPath());
        this.path = given.endsWith("/") ? given.substring(0, given.length() - 1) : given;
        this.find = find;
        this.form = form;
    }

    /** Gives the harvest its files, sorted by name, and what is wrong with them. */
    void list(FileHarvest harvest) {
        Optional<Path> found = find.apply(path);
        if (found.isEmpty()) {
            harvest.fault(path + ": expected a folder or a file, found none");
        } else if (Files.isDirectory(found.get())) {
            children(found.get(), harvest).forEach(name -> offer(path + "/" + name, harvest));
        } else {
            offer(path, harvest);
        }
    }

    private static List<String> children(Path folder, FileHarvest harvest) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(Files::isRegularFile)
                    .map(child -> String.valueOf(child.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            harvest.fault(folder.getFileName() + ": expected a folder that can be listed, found that it cannot");
            return List.of();
        }
    }

    private void offer(String file, FileHarvest harvest) {
        @Nullable DataFile data = DataFile.at(file).orElse(null);
        if (data == null) {
            return; // a README beside the data, say
        }
        @Nullable RecordForm mapped = form.apply(data.kind()).orElse(null);
        if (mapped == null) {
            harvest.warn(file + ": expected a kind of record that the mapping knows, found \"" + data.kind()
                    + "\". File left out");
        } else if (mapped != data.form()) {
            harvest.fault(file + ": expected " + mapped + " as the mapping does, found " + data.form());
        } else {
            harvest.add(data);
        }
    }
}
