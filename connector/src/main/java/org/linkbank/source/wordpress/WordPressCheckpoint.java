package org.linkbank.source.wordpress;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.harvest.Notes;

/**
 * What is kept from one harvest for the next.
 *
 * @param since by type, up to when its modifications were seen
 * @param totals by type, how many there were
 * @param swept when all ids were last seen; null: never
 * @param full when everything was last read; null: never
 * @param retry ids of records that could not be read, as in {@code post/12}
 * @param feed what the feed's harvest left, where the REST interface is closed
 */
record WordPressCheckpoint(
        Map<String, Instant> since,
        Map<String, Long> totals,
        @Nullable Instant swept,
        @Nullable Instant full,
        List<String> retry,
        @Nullable String feed) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final WordPressCheckpoint NONE =
            new WordPressCheckpoint(Map.of(), Map.of(), null, null, List.of(), null);

    WordPressCheckpoint {
        since = Map.copyOf(since);
        totals = Map.copyOf(totals);
        retry = List.copyOf(retry);
    }

    /** One that leads into the future would make every answer "nothing new": it counts as none. */
    static WordPressCheckpoint usable(@Nullable String text, Instant now, Notes notes) {
        WordPressCheckpoint read = text == null ? NONE : parse(text);
        Instant latest = now.plus(Duration.ofDays(1));
        List<Instant> times = new ArrayList<>(read.since.values());
        times.add(read.swept == null ? now : read.swept);
        times.add(read.full == null ? now : read.full);
        if (times.stream().anyMatch(time -> time.isAfter(latest))) {
            notes.warn("expected a checkpoint of the past, found one of the future; everything is read again");
            return new WordPressCheckpoint(Map.of(), Map.of(), null, null, read.retry, read.feed);
        }
        return read;
    }

    /** Whether the REST interface answered in an earlier harvest. */
    boolean restWorked() {
        return full != null;
    }

    private static WordPressCheckpoint parse(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            Map<String, Instant> since = new TreeMap<>();
            json.path("since")
                    .properties()
                    .forEach(each -> since.put(
                            each.getKey(), Instant.parse(each.getValue().asText())));
            Map<String, Long> totals = new TreeMap<>();
            json.path("totals")
                    .properties()
                    .forEach(each -> totals.put(each.getKey(), each.getValue().asLong()));
            List<String> retry = new ArrayList<>();
            json.path("retry").forEach(id -> retry.add(id.asText()));
            JsonNode feed = json.path("feed");
            return new WordPressCheckpoint(
                    since,
                    totals,
                    time(json.path("swept")),
                    time(json.path("full")),
                    retry,
                    feed.isTextual() ? feed.asText() : null);
        } catch (JsonProcessingException | DateTimeException e) {
            return NONE;
        }
    }

    private static @Nullable Instant time(JsonNode text) {
        return text.isTextual() ? Instant.parse(text.asText()) : null;
    }

    String text() {
        ObjectNode json = JSON.createObjectNode();
        since.forEach((type, time) -> json.withObject("/since").put(type, time.toString()));
        totals.forEach((type, total) -> json.withObject("/totals").put(type, total));
        json.put("swept", swept == null ? null : swept.toString());
        json.put("full", full == null ? null : full.toString());
        retry.forEach(json.putArray("retry")::add);
        json.put("feed", feed);
        return json.toString();
    }
}
