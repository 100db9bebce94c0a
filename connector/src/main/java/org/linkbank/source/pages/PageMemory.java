package org.linkbank.source.pages;

import org.linkbank.record.SourceId;
import org.linkbank.source.Known;

/**
 * Keeps what the pages of sources held, from one complete harvest to the next. A cache: it may be lost, damaged or of another
 * version at any time, and then pages are read as if there were none (decision 0083).
 */
public interface PageMemory {

    /** Remembers nothing. */
    PageMemory NONE = (source, reading, known) -> PageBook.BLANK;

    /**
     * Opens a source's pages for one harvest, which calls {@link PageBook#end} once.
     *
     * @param reading names everything but a page's bytes that decides what is read of it: the protocol, the version of its
     *     reading, limits; what was remembered under another reading is not used
     * @param known tells which records need not be read again
     */
    PageBook open(SourceId source, String reading, Known known);
}
