package org.linkbank.source.protocol;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.Harvest;
import org.linkbank.source.Known;
import org.linkbank.source.Protocol;
import org.linkbank.source.Source;

/**
 * Files of records: the source's URL is a file or a folder. A file's name without its ending is the kind of its records, whose
 * ids are {@code {kind}/{id}}; the parameter {@code id} names the field that holds the id (default {@code id}). Every harvest
 * reads every file; there is no checkpoint. A record that is in none of them any more is gone, if all of them were read whole.
 */
public final class FileProtocol implements Protocol {

    private final FolderFiles files;
    private final RecordCutter cutter;

    public FileProtocol(FolderFiles files, RecordCutter cutter) {
        this.files = files;
        this.cutter = cutter;
    }

    @Override
    public Harvest begin(Source source, Known known, @Nullable String checkpoint, Clock clock) {
        return new FileHarvest(source, known, cutter, FileList.of(source, files));
    }
}
