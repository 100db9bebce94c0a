package org.linkbank.source.website;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the next harvest of a site begins.
 *
 * @param at when the last complete harvest began
 * @param full when the last one began that read every page
 * @param confirmed after which record id the next harvest goes on to confirm pages that no sitemap lists; empty for the first
 * @param etags entity tags by the digest of their page's path, of the first thousand pages whose sitemap tells no date
 */
record SiteCheckpoint(Instant at, Instant full, String confirmed, Map<String, String> etags) {

    static final int MOST_ETAGS = 1_000;
    private static final int LONGEST_ETAG = 100;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    SiteCheckpoint {
        etags = Map.copyOf(etags);
    }

    /** Null when the text is no checkpoint of a site. */
    static @Nullable SiteCheckpoint parse(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            Map<String, String> etags = new LinkedHashMap<>();
            json.path("etags")
                    .properties()
                    .forEach(tag -> etags.put(tag.getKey(), tag.getValue().asText()));
            return new SiteCheckpoint(
                    Instant.parse(json.path("at").asText()),
                    Instant.parse(json.path("full").asText()),
                    json.path("confirmed").asText(""),
                    etags);
        } catch (JsonProcessingException | DateTimeException e) {
            return null;
        }
    }

    String text() {
        ObjectNode json = JSON.createObjectNode();
        json.put("at", at.toString()).put("full", full.toString()).put("confirmed", confirmed);
        ObjectNode tags = json.putObject("etags");
        etags.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(tag -> tags.put(tag.getKey(), tag.getValue()));
        return json.toString();
    }

    @Nullable
    String etag(String path) {
        return etags.get(key(path));
    }

    static String key(String path) {
        return Long.toString(AddressSet.digest(path), Character.MAX_RADIX);
    }

    static boolean keeps(String etag) {
        return etag.length() <= LONGEST_ETAG && etag.chars().allMatch(c -> c > 0x20 && c < 0x7f);
    }
}
