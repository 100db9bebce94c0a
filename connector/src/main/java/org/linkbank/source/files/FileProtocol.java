package org.linkbank.source.files;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.RecordForm;
import org.linkbank.source.Harvest;
import org.linkbank.source.Known;
import org.linkbank.source.Protocol;
import org.linkbank.source.Source;

/**
 * Files of records: the source's URL is a path, of one file or of a folder whose {@code .json}, {@code .csv} and
 * {@code .xml} files are read in the order of their names. A file's name without its ending is the kind of its records; a
 * record's id is {@code <kind>/<its own>}, its own standing in the field that the parameter {@code id} names ({@code id}
 * unless set; a column, a member of the object, a child element, or with {@code @} an attribute of the element). Every
 * harvest reads everything; there is no checkpoint.
 */
public final class FileProtocol implements Protocol {

    private final Function<String, Optional<Path>> find;
    private final Function<String, Optional<RecordForm>> form;
    private final RecordCutter cutter;

    /**
     * Reads files that others find and cut.
     *
     * @param find the file or folder at a path with {@code /} between, in whatever file system it is
     * @param form the syntax of a kind's records; empty when nothing can be done with such a kind
     */
    public FileProtocol(
            Function<String, Optional<Path>> find, Function<String, Optional<RecordForm>> form, RecordCutter cutter) {
        this.find = find;
        this.form = form;
        this.cutter = cutter;
    }

    @Override
    public Harvest begin(Source source, Known known, @Nullable String checkpoint, Clock clock) {
        FileHarvest harvest = new FileHarvest(source, known, cutter);
        new FileListing(source, find, form).list(harvest);
        return harvest;
    }
}
