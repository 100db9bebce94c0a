package org.linkbank.source.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.harvest.Notes;

/**
 * What is kept from one harvest for the next.
 *
 * @param url the address that the validators belong to
 * @param etag of the first document, or null
 * @param modified its Last-Modified, as sent, or null
 * @param archive the newest archived document that was read (RFC 5005 section 4), or null
 * @param full when the feed was last read whatever the server said of it
 */
record FeedCheckpoint(
        String url,
        @Nullable String etag,
        @Nullable String modified,
        @Nullable String archive,
        Instant full) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Null when there is none, when it is of another address or when it is time to read everything again. */
    static @Nullable FeedCheckpoint usable(
            @Nullable String text, FeedAddress address, double days, Instant now, Notes notes) {
        if (text == null) {
            return null;
        }
        FeedCheckpoint checkpoint = parse(text);
        if (checkpoint == null || !checkpoint.url.equals(address.uri().toString())) {
            return null;
        }
        if (checkpoint.full.isAfter(now.plus(Duration.ofDays(1))) || FeedDates.future(checkpoint.modified, now)) {
            notes.warn("expected a checkpoint of the past, found one of the future; everything is read again");
            return null;
        }
        return checkpoint.full.plusMillis((long) (days * 86_400_000)).isAfter(now) ? checkpoint : null;
    }

    private static @Nullable FeedCheckpoint parse(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            return new FeedCheckpoint(
                    json.path("url").asText(),
                    text(json, "etag"),
                    text(json, "modified"),
                    text(json, "archive"),
                    Instant.parse(json.path("full").asText()));
        } catch (JsonProcessingException | DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable String text(JsonNode json, String name) {
        return json.path(name).isTextual() ? json.path(name).asText() : null;
    }

    Map<String, String> conditions() {
        Map<String, String> headers = new LinkedHashMap<>();
        if (etag != null) {
            headers.put("If-None-Match", etag);
        }
        if (modified != null) {
            headers.put("If-Modified-Since", modified);
        }
        return headers;
    }

    String text() {
        ObjectNode json = JSON.createObjectNode().put("url", url).put("full", full.toString());
        json.put("etag", etag).put("modified", modified).put("archive", archive);
        return json.toString();
    }
}
