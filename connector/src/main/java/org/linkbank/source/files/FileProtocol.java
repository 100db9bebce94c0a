package org.linkbank.source.files;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.RecordForm;
import org.linkbank.source.Harvest;
import org.linkbank.source.Known;
import org.linkbank.source.Protocol;
import org.linkbank.source.Source;
import org.linkbank.source.harvest.Notes;
import org.linkbank.table.TableSchema;

/**
 * Files of records: the source's URL is a path, of one file or of a folder whose files are read in the order of their names:
 * JSON, JSON Lines, CSV, XML, spreadsheets and RDF, also with gzip or zip around them. A file is named after the kind of its
 * records (see {@link Kinds}), a spreadsheet's sheets too; a record's id is {@code <kind>/<its own>}, its own standing in the
 * field that the parameter {@code id} names ({@code id} unless set; a column, a member of the object, a child element, or
 * with {@code @} an attribute of the element; several with {@code |} between them are tried in turn). Every harvest reads
 * everything; there is no checkpoint. The parameter {@code corrections} names a folder of tables that correct single fields of
 * JSON records.
 */
public final class FileProtocol implements Protocol {

    private final FileFolders folders;
    private final Function<String, Optional<RecordForm>> form;
    private final RecordCutter cutter;
    private final Function<String, Optional<TableSchema>> schemas;
    private final Function<String, Optional<TableSchema>> correctionSchemas;

    /**
     * Reads files that others find and cut.
     *
     * @param form the syntax of a kind's records; empty when nothing can be done with such a kind
     * @param schemas what a table of a kind may hold, where somebody said so
     * @param correctionSchemas the same of the tables that correct JSON records, see {@link CorrectionReader}
     */
    public FileProtocol(
            FileFolders folders,
            Function<String, Optional<RecordForm>> form,
            RecordCutter cutter,
            Function<String, Optional<TableSchema>> schemas,
            Function<String, Optional<TableSchema>> correctionSchemas) {
        this.folders = folders;
        this.form = form;
        this.cutter = cutter;
        this.schemas = schemas;
        this.correctionSchemas = correctionSchemas;
    }

    @Override
    public Harvest begin(Source source, Known known, @Nullable String checkpoint, Clock clock) {
        Notes notes = new Notes();
        FileSettings settings = FileSettings.of(source.parameters(), notes::fault);
        KindCount count = new KindCount(source.limits().records());
        Corrections corrections = new CorrectionReader(source, folders, correctionSchemas, notes).read();
        FileContext context = new FileContext(source, settings, form, cutter, schemas, corrections, notes, count);
        FileHarvest harvest = new FileHarvest(context, known);
        if (notes.faultless()) {
            new FileListing(context, folders, String.valueOf(source.url().getPath())).list(harvest);
        }
        return harvest;
    }
}
