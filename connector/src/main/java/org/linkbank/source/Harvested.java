package org.linkbank.source;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.Problem;
import org.linkbank.record.RecordKey;
import org.linkbank.record.SourceRecord;

/** One thing a harvest found in a response. */
public sealed interface Harvested {

    record Found(SourceRecord record) implements Harvested {}

    /**
     * A record that is the very version the store has, as {@link Known#has} said in this harvest: it counts as seen and
     * unchanged, without having been read again.
     */
    record Same(RecordKey key) implements Harvested {}

    /** The source itself says that the record is no more: a tombstone in a feed, a 404 for its id after a complete sweep. */
    record Gone(RecordKey key, String reason) implements Harvested {}

    /**
     * What the source states of all its records, from here on: the licence they are under and the texts that every
     * re-publication must carry, in the source's order. Comes before the first record where the source says it in time, and
     * at most once a harvest. It goes before what the partner file says.
     *
     * @param licence IRI of the licence, or null when the source names none
     */
    record Stated(@Nullable String licence, List<String> attribution) implements Harvested {
        public Stated {
            attribution = List.copyOf(attribution);
        }
    }

    /** Something that should be a record and cannot be read; a known key counts as seen. */
    record Unreadable(@Nullable RecordKey key, Problem problem) implements Harvested {}
}
