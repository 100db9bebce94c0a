package org.linkbank.source.pages;

import java.nio.file.Path;
import org.linkbank.record.SourceId;
import org.linkbank.source.Known;

/**
 * Remembers pages in a folder of its own, a file a source, {@code <source>.pages}. Anyone may delete a file, or the folder,
 * while no harvest of its source goes on.
 */
public record PageFolder(Path folder) implements PageMemory {

    @Override
    public PageBook open(SourceId source, String reading, Known known) {
        return new FilePageBook(folder.resolve(source + ".pages"), reading, known);
    }
}
