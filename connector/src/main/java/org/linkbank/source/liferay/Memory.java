package org.linkbank.source.liferay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a checkpoint says.
 *
 * @param site the group's id
 * @param runs complete runs since the last that asked for everything
 * @param swept when that began
 * @param kinds what is remembered of each kind that was listed
 */
record Memory(long site, int runs, Instant swept, Map<Kind, Seen> kinds) {

    /**
     * @param newest when the newest known change was made; null when no record had a date
     * @param count how many records the last list of all of them had
     */
    record Seen(@Nullable Instant newest, long count) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int VERSION = 1;

    Memory {
        kinds = Map.copyOf(kinds);
    }

    /** Null when there is no checkpoint, or one that this program did not write. */
    static @Nullable Memory read(@Nullable String checkpoint) {
        try {
            JsonNode json = checkpoint == null ? JSON.missingNode() : JSON.readTree(checkpoint);
            return json.path("version").asInt() == VERSION ? memory(json) : null;
        } catch (JsonProcessingException | DateTimeException e) {
            return null;
        }
    }

    private static Memory memory(JsonNode json) {
        Map<Kind, Seen> kinds = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            JsonNode seen = json.path("kinds").path(kind.kind());
            if (seen.isObject()) {
                kinds.put(
                        kind,
                        new Seen(
                                instant(seen.path("newest")), seen.path("count").asLong()));
            }
        }
        Instant swept = Instant.parse(json.path("swept").asText());
        return new Memory(json.path("site").asLong(), json.path("runs").asInt(), swept, kinds);
    }

    private static @Nullable Instant instant(JsonNode text) {
        return text.isTextual() ? Instant.parse(text.asText()) : null;
    }

    /** The newest change that it knows of, of any kind; null when it knows none. */
    @Nullable
    Instant newest() {
        @Nullable Instant newest = null;
        for (Seen seen : kinds.values()) {
            Instant one = seen.newest();
            if (one != null && (newest == null || one.isAfter(newest))) {
                newest = one;
            }
        }
        return newest;
    }

    String write() {
        ObjectNode json = JSON.createObjectNode();
        json.put("version", VERSION).put("site", site).put("runs", runs).put("swept", swept.toString());
        ObjectNode byKind = json.putObject("kinds");
        for (Kind kind : Kind.values()) {
            Seen seen = kinds.get(kind);
            if (seen != null) {
                ObjectNode one = byKind.putObject(kind.kind()).put("count", seen.count());
                if (seen.newest() != null) {
                    one.put("newest", seen.newest().toString());
                }
            }
        }
        return json.toString();
    }
}
