package org.linkbank.source.files;

import java.util.Optional;
import java.util.function.Function;
import org.linkbank.record.Limits;
import org.linkbank.record.RecordForm;
import org.linkbank.source.Source;
import org.linkbank.source.harvest.Notes;
import org.linkbank.table.TableSchema;

/**
 * What the parts of one harvest share.
 *
 * @param form the syntax of a kind's records; empty when nothing can be done with such a kind
 * @param cutter cuts JSON and XML
 * @param schemas what a table of a kind may hold, where somebody said so
 */
record FileContext(
        Source source,
        FileSettings settings,
        Function<String, Optional<RecordForm>> form,
        RecordCutter cutter,
        Function<String, Optional<TableSchema>> schemas,
        Corrections corrections,
        Notes notes,
        KindCount count) {

    /** The same, reading tables in another way. */
    FileContext with(FileSettings other) {
        return new FileContext(source, other, form, cutter, schemas, corrections, notes, count);
    }

    Kinds kinds() {
        return new Kinds(settings.kind(), form);
    }

    Limits limits() {
        return source.limits();
    }
}
