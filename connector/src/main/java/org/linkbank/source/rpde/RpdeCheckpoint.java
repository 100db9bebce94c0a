package org.linkbank.source.rpde;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.harvest.WebAddress;

/**
 * Where a harvest left off.
 *
 * @param next the page to begin with, as the feed named it
 * @param read when the feed was read to its end last
 * @param swept when it was read from the first page last
 */
record RpdeCheckpoint(URI next, Instant read, Instant swept) {

    private static final ObjectMapper JSON = new ObjectMapper();

    String written() {
        return JSON.createObjectNode()
                .put("next", next.toString())
                .put("read", read.toString())
                .put("swept", swept.toString())
                .toString();
    }

    /** Empty for none, and for one that this protocol did not write. */
    static Optional<RpdeCheckpoint> read(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            JsonNode node = JSON.readTree(text);
            String next = WebAddress.orNull(node.path("next").asText());
            return next == null
                    ? Optional.empty()
                    : Optional.of(new RpdeCheckpoint(
                            URI.create(next),
                            Instant.parse(node.path("read").asText()),
                            Instant.parse(node.path("swept").asText())));
        } catch (JsonProcessingException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
