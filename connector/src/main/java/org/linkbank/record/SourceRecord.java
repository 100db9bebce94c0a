package org.linkbank.record;

import java.time.Instant;

/**
 * One record as a source gave it, before it is mapped.
 *
 * <p>{@code bytes} hold the record in the canonical form that {@link RecordForm} describes, so that equal records have
 * equal bytes whatever order or spacing the source used: their hash tells whether the record changed. The array is owned by
 * the record and must not be changed. {@code kind} tells records of different shape within a source apart ("services",
 * "entries"): a mapping's triples maps apply to the kind that their logical source's file is named after. {@code sourceUrl} is where a person would look the record up; {@code place} says where
 * in the source it stood ("page 3, item 7"), for error messages. {@code contentHash} is the {@link ContentHash} of the bytes.
 */
@SuppressWarnings("ArrayRecordComponent") // a copy a record would cost more than the promise above
public record SourceRecord(
        RecordKey key,
        String kind,
        RecordForm form,
        byte[] bytes,
        Instant fetchedAt,
        String sourceUrl,
        String place,
        String contentHash) {

    public SourceRecord(
            RecordKey key,
            String kind,
            RecordForm form,
            byte[] bytes,
            Instant fetchedAt,
            String sourceUrl,
            String place) {
        this(key, kind, form, bytes, fetchedAt, sourceUrl, place, ContentHash.of(bytes));
    }

    @Override
    public String toString() {
        return key + " (" + place + ", " + bytes.length + " bytes)";
    }
}
