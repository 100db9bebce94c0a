package org.linkbank.source.oai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the next harvest of a repository begins.
 *
 * @param seen until when changes were seen, by the repository's clock
 * @param full when the whole list was read last
 * @param set the set that was harvested; empty for all. Another set begins anew
 */
record OaiCheckpoint(Instant seen, Instant full, String set) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Null when the text is no checkpoint of a repository. */
    static @Nullable OaiCheckpoint parse(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            return new OaiCheckpoint(
                    Instant.parse(json.path("seen").asText()),
                    Instant.parse(json.path("full").asText()),
                    json.path("set").asText(""));
        } catch (JsonProcessingException | DateTimeException e) {
            return null;
        }
    }

    String text() {
        return JSON.createObjectNode()
                .put("seen", seen.toString())
                .put("full", full.toString())
                .put("set", set)
                .toString();
    }
}
