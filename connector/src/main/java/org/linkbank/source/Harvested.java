package org.linkbank.source;

import org.jspecify.annotations.Nullable;
import org.linkbank.record.Problem;
import org.linkbank.record.RecordKey;
import org.linkbank.record.SourceRecord;

/** One thing a harvest found in a response. */
public sealed interface Harvested {

    record Found(SourceRecord record) implements Harvested {}

    /** The source itself says that the record is no more: a tombstone in a feed, a 404 for its id after a complete sweep. */
    record Gone(RecordKey key, String reason) implements Harvested {}

    /** Something that should be a record and cannot be read; a known key counts as seen. */
    record Unreadable(@Nullable RecordKey key, Problem problem) implements Harvested {}
}
