package org.linkbank.source.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.FetchResult;
import org.linkbank.source.harvest.Notes;

/**
 * By what a server tells whether a file changed (RFC 9110, 8.8): its entity tag and its date, as it wrote them. Empty texts
 * stand for none.
 */
record Validators(String etag, String modified, String mapping) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TOLERATED = Duration.ofDays(1);
    private static final int LONGEST = 1000;

    /** What a checkpoint holds; none where there is no checkpoint, or one of another version of the mapping. */
    static Validators read(@Nullable String checkpoint, String mapping) {
        try {
            JsonNode json = JSON.readTree(checkpoint == null ? "{}" : checkpoint);
            boolean same = json.path("mapping").asText("").equals(mapping);
            return same
                    ? new Validators(
                            json.path("etag").asText(""), json.path("modified").asText(""), mapping)
                    : new Validators("", "", mapping);
        } catch (IOException e) {
            return new Validators("", "", mapping);
        }
    }

    /** What an answer states; a date in the future, which nothing could be newer than, is left out with a warning. */
    Validators of(FetchResult.Response response, Notes notes) {
        String date = response.header("last-modified").orElse("");
        Instant latest = response.at().plus(TOLERATED);
        boolean future = HttpDates.read(date).map(latest::isBefore).orElse(false);
        if (future) {
            notes.warn(
                    "expected a file that was changed in the past, found the date " + date + ". The date is not used");
        }
        return new Validators(fit(response.header("etag").orElse("")), future ? "" : fit(date), mapping);
    }

    private static String fit(String value) {
        boolean fits = value.length() <= LONGEST && value.chars().noneMatch(Character::isISOControl);
        return fits ? value : "";
    }

    Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>();
        if (!etag.isEmpty()) {
            headers.put("If-None-Match", etag);
        }
        if (!modified.isEmpty()) {
            headers.put("If-Modified-Since", modified);
        }
        return headers;
    }

    boolean isEmpty() {
        return etag.isEmpty() && modified.isEmpty();
    }

    /** Null when there is nothing to remember. */
    @Nullable
    String checkpoint() {
        if (isEmpty()) {
            return null;
        }
        ObjectNode json = JSON.createObjectNode();
        json.put("etag", etag).put("modified", modified).put("mapping", mapping);
        return json.toString();
    }
}
