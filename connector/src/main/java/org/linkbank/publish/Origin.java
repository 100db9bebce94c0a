package org.linkbank.publish;

import java.time.Instant;
import java.util.List;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.RecordKey;

/**
 * Where a record's graph came from, for people and machines that re-use it.
 *
 * @param graph the graph's name
 * @param sourceName the source's own name; its id where its partner file is gone
 * @param sourceUrl where the record is found at its source: an IRI, or whatever text the source gave as its address
 * @param fetchedAt null where the store does not say
 * @param licence IRI; null where none is stated
 * @param attribution sentences that the licence asks to be shown
 * @param staleReason why a newer version was not taken over; null when this is the newest
 */
public record Origin(
        Node graph,
        RecordKey record,
        String sourceName,
        @Nullable String sourceUrl,
        @Nullable Instant fetchedAt,
        @Nullable String licence,
        List<String> attribution,
        @Nullable String staleReason) {

    public Origin {
        attribution = List.copyOf(attribution);
    }
}
