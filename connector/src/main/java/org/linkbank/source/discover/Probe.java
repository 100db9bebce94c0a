package org.linkbank.source.discover;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * One answer of a site, as far as it was read.
 *
 * @param status 0 when there was no answer
 * @param headers names in lower case
 * @param text the beginning of the body
 */
record Probe(int status, URI uri, Map<String, String> headers, String text) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    boolean ok() {
        return status == 200;
    }

    String media() {
        return headers.getOrDefault("content-type", "").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** Missing when the body is no JSON, or was not read whole. */
    JsonNode json() {
        String start = text.strip();
        if (!ok() || !(start.startsWith("{") || start.startsWith("["))) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(start);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    Document html() {
        return Jsoup.parse(text, uri.toString());
    }

    boolean mentions(String part) {
        return ok() && text.contains(part);
    }

    static Probe none(URI uri) {
        return new Probe(0, uri, Map.of(), "");
    }

    static String decoded(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }
}
