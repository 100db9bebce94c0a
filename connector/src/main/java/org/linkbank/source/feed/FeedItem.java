package org.linkbank.source.feed;

import org.jspecify.annotations.Nullable;
import org.linkbank.record.RecordForm;

/**
 * An item, whatever the feed's format.
 *
 * @param id its own, or what stands in for one; empty when there is nothing
 * @param link where a person reads it, or null
 * @param date when it was changed or published, as it is written, or null
 * @param bytes in canonical form
 */
@SuppressWarnings("ArrayRecordComponent") // made once and handed on to a SourceRecord, which owns them
record FeedItem(
        String kind,
        RecordForm form,
        String id,
        @Nullable String link,
        @Nullable String date,
        byte[] bytes) {

    /** The first of an id, a link and a title with its date that is there. */
    static String identity(@Nullable String id, @Nullable String link, @Nullable String title, @Nullable String date) {
        if (id != null && !id.isBlank()) {
            return id.strip();
        }
        if (link != null && !link.isBlank()) {
            return link.strip();
        }
        String words = (title == null ? "" : title.strip()) + " " + (date == null ? "" : date.strip());
        return words.strip();
    }
}
