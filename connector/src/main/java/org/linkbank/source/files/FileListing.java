package org.linkbank.source.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linkbank.record.RecordForm;

/** Finds the files of a source that a mapping can do something with. */
final class FileListing {

    private static final Set<Syntax> CONTAINERS = Set.of(Syntax.ZIP, Syntax.WORKBOOK);

    private final FileContext context;
    private final FileFolders folders;
    private final String path;

    FileListing(FileContext context, FileFolders folders, String given) {
        this.path = given.endsWith("/") ? given.substring(0, given.length() - 1) : given;
        this.context = context;
        this.folders = folders;
    }

    /** Gives the harvest its files, sorted by name, and what is wrong with them. */
    void list(FileHarvest harvest) {
        Optional<Path> found = folders.find(path);
        if (found.isEmpty() && context.settings().mayBeEmpty()) {
            return;
        }
        if (found.isEmpty()) {
            context.notes().fault(path + ": expected a folder or a file, found none");
        } else if (Files.isDirectory(found.get())) {
            List<Path> files = folders.list(path);
            files.forEach(file -> offer(path + "/" + file.getFileName(), harvest));
        } else {
            offer(path, harvest);
        }
    }

    private void offer(String file, FileHarvest harvest) {
        DataFile data = DataFile.at(file).orElse(null);
        if (data == null) {
            return; // a README beside the data, say
        }
        if (CONTAINERS.contains(data.syntax())) {
            harvest.add(data);
            return;
        }
        Optional<String> kind = context.kinds().of(data.stem());
        if (kind.isEmpty()) {
            context.notes()
                    .warn(file + ": expected a kind of record that the mapping knows, found \"" + data.stem()
                            + "\". File left out");
            return;
        }
        RecordForm mapped = context.form().apply(kind.get()).orElseThrow();
        if (mapped == form(data.syntax())) {
            harvest.add(data);
        } else {
            context.notes().fault(file + ": expected " + mapped + " as the mapping does, found " + form(data.syntax()));
        }
    }

    private static RecordForm form(Syntax syntax) {
        return switch (syntax) {
            case JSON, JSON_LINES -> RecordForm.JSON;
            case XML -> RecordForm.XML;
            case RDF -> RecordForm.RDF;
            case CSV, WORKBOOK, ZIP -> RecordForm.CSV;
        };
    }
}
