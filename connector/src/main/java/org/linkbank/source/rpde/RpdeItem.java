package org.linkbank.source.rpde;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.Problem;
import org.linkbank.record.RecordForm;
import org.linkbank.record.RecordKey;
import org.linkbank.record.SourceId;
import org.linkbank.record.SourceRecord;
import org.linkbank.source.FetchResult;
import org.linkbank.source.harvest.WebAddress;
import org.linkbank.split.CanonicalJson;

/**
 * One item of a page. Its record is of kind {@code facilities} (facilities and their parts), {@code organizers}, or
 * {@code events}, which is everything else, and holds the item without {@code modified}: an item that was only touched did
 * not change.
 *
 * @param modified as the feed counts, or the empty text
 */
record RpdeItem(JsonNode node, String kind, String id, String modified) {

    private static final Set<String> FACILITIES = Set.of("FacilityUse", "IndividualFacilityUse");
    private static final Set<String> ORGANIZERS = Set.of("Organizer", "Organization");

    static RpdeItem of(JsonNode node) {
        return new RpdeItem(
                node,
                node.path("kind").asText().strip(),
                node.path("id").asText().strip(),
                node.path("modified").asText().strip());
    }

    /** What is wrong with it, or null when it is an item. */
    @Nullable
    Problem problem(String place) {
        if (kind.isEmpty() || id.isEmpty()) {
            String found = node.isObject() ? "none" : "something else";
            return new Problem(place, "an item with a kind and an id", found);
        }
        if (!deleted() && !node.path("state").asText().equals("updated")) {
            return new Problem(place + ", $.state", "updated or deleted", "something else");
        }
        boolean data = node.path("data").isObject();
        return deleted() || data ? null : new Problem(place + ", $.data", "an object, as it is updated", "none");
    }

    boolean identified() {
        return !kind.isEmpty() && !id.isEmpty();
    }

    boolean deleted() {
        return node.path("state").asText().equals("deleted");
    }

    String recordId() {
        return kind + "/" + id;
    }

    RecordKey key(SourceId source) {
        return new RecordKey(source, recordId());
    }

    SourceRecord record(SourceId source, FetchResult.Response response, String place) {
        ObjectNode kept = node.<ObjectNode>deepCopy();
        kept.remove("modified");
        return new SourceRecord(
                key(source),
                recordKind(),
                RecordForm.JSON,
                CanonicalJson.of(kept),
                response.at(),
                address(response),
                place);
    }

    private String recordKind() {
        return FACILITIES.contains(kind) ? "facilities" : ORGANIZERS.contains(kind) ? "organizers" : "events";
    }

    /** Where a person looks it up, if it says; else the page that it stands on. */
    private String address(FetchResult.Response response) {
        String own = WebAddress.orNull(node.path("data").path("url").asText());
        return own == null ? response.uri().toString() : own;
    }
}
