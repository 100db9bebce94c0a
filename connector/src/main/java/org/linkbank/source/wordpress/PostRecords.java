package org.linkbank.source.wordpress;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.Problem;
import org.linkbank.record.RecordForm;
import org.linkbank.record.RecordKey;
import org.linkbank.record.SourceRecord;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvested;
import org.linkbank.source.harvest.WebAddress;
import org.linkbank.split.CanonicalJson;

/** Makes records of what the REST interface lists. */
final class PostRecords {

    private final WordPressContext context;
    private final TypeTally tally;

    PostRecords(WordPressContext context, TypeTally tally) {
        this.context = context;
        this.tally = tally;
    }

    /** Its id, or 0 when it has none. */
    static long id(JsonNode item) {
        return item.path("id").canConvertToLong() && item.path("id").isIntegralNumber()
                ? Math.max(0, item.path("id").asLong())
                : 0;
    }

    static boolean isProtected(JsonNode item) {
        return item.path("content").path("protected").asBoolean(false);
    }

    /** The record; null for one that was given before. What asks for a password is not for everybody, so it is gone. */
    @Nullable
    Harvested read(JsonNode item, FetchResult.Response response, String place) {
        long id = id(item);
        if (id == 0) {
            return new Harvested.Unreadable(null, new Problem(place + ", $.id", "a number above 0", "none"));
        }
        noteTime(item, place);
        if (!tally.give(id)) {
            return null;
        }
        if (isProtected(item)) {
            return hidden(context.key(tally.type(), id));
        }
        strip(item);
        @Nullable String link = WebAddress.orNull(item.path("link").asText());
        return new Harvested.Found(new SourceRecord(
                context.key(tally.type(), id),
                "posts",
                RecordForm.JSON,
                CanonicalJson.of(item),
                response.at(),
                link == null ? response.uri().toString() : link,
                place));
    }

    private @Nullable Harvested hidden(RecordKey key) {
        boolean known =
                context.known().between(key.id(), null, null, 1).stream().anyMatch(key.id()::equals);
        return known ? new Harvested.Gone(key, "It asks for a password now.") : null;
    }

    private void noteTime(JsonNode item, String place) {
        @Nullable Instant modified = SiteClock.gmt(item.path("modified_gmt").asText());
        if (modified == null) {
            return;
        }
        tally.modified(modified);
        if (modified.isAfter(context.now().plus(Duration.ofDays(1)))) {
            context.notes().warn(place + ": expected a date that has come, found one in the future");
        }
    }

    /** Links of the interface to itself say nothing of the record, and their counts change without it. */
    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove("_links");
        }
        node.forEach(PostRecords::strip);
    }
}
