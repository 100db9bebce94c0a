package org.linkbank.source.oruk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a harvest of a feed that tells what changed left off.
 *
 * @param since the newest change that was seen, by the feed's own dates
 * @param swept when everything was read last
 * @param retry services that changed and could not be read, by the feed's ids
 */
record OrukCheckpoint(Instant since, Instant swept, List<String> retry) {

    private static final ObjectMapper JSON = new ObjectMapper();

    OrukCheckpoint {
        retry = List.copyOf(retry);
    }

    String written() {
        ObjectNode node = JSON.createObjectNode();
        node.put("since", since.toString());
        node.put("swept", swept.toString());
        retry.forEach(node.putArray("retry")::add);
        return node.toString();
    }

    /** Empty for none, and for one that this protocol did not write. */
    static Optional<OrukCheckpoint> read(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            JsonNode node = JSON.readTree(text);
            List<String> retry = new ArrayList<>();
            node.path("retry").forEach(id -> retry.add(id.asText()));
            return Optional.of(new OrukCheckpoint(
                    Instant.parse(node.path("since").asText()),
                    Instant.parse(node.path("swept").asText()),
                    retry));
        } catch (JsonProcessingException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
