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
 * One file of records at a web address, of any syntax that {@link FileProtocol} reads. It is asked for with the validators
 * of the last answer (RFC 9110, 13.1), so that an unchanged file costs one request and no reading; they are the checkpoint,
 * and they hold for one version of the mapping.
 */
public final class WebFileProtocol implements Protocol {

    private final Function<String, Optional<RecordForm>> form;
    private final RecordCutter cutter;
    private final Function<String, Optional<TableSchema>> schemas;
    private final String mappingVersion;

    /**
     * Reads a file that others cut.
     *
     * @param form the syntax of a kind's records; empty when nothing can be done with such a kind
     * @param schemas what a table of a kind may hold, where somebody said so
     * @param mappingVersion a file that did not change is read again when this did
     */
    public WebFileProtocol(
            Function<String, Optional<RecordForm>> form,
            RecordCutter cutter,
            Function<String, Optional<TableSchema>> schemas,
            String mappingVersion) {
        this.form = form;
        this.cutter = cutter;
        this.schemas = schemas;
        this.mappingVersion = mappingVersion;
    }

    @Override
    public Harvest begin(Source source, Known known, @Nullable String checkpoint, Clock clock) {
        Notes notes = new Notes();
        FileSettings settings = FileSettings.of(source.parameters(), notes::fault);
        KindCount count = new KindCount(source.limits().records());
        FileContext context = new FileContext(source, settings, form, cutter, schemas, Corrections.NONE, notes, count);
        boolean nothingStored = known.between("", null, null, 1).isEmpty();
        Validators last = Validators.read(nothingStored ? null : checkpoint, mappingVersion);
        return new WebFileHarvest(context, known, last);
    }
}
