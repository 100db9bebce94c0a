package org.linkbank.source.oruk;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.linkbank.record.RecordKey;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.Known;
import org.linkbank.source.Source;
import org.linkbank.source.harvest.FormException;
import org.linkbank.source.harvest.Notes;
import org.linkbank.source.harvest.WebAddress;
import org.linkbank.split.JsonTree;
import org.linkbank.split.Piece;

/**
 * What the stages of one harvest share.
 *
 * @param began when the harvest began, by our clock
 */
record OrukContext(Source source, OrukOptions options, Known known, Notes notes, JsonFactory json, Instant began) {

    FetchRequest request(String path, String place) {
        return request(URI.create(WebAddress.root(source.url()) + "/" + path), place);
    }

    FetchRequest request(URI uri, String place) {
        return new FetchRequest(uri, Map.of("Accept", "application/json"), place);
    }

    FetchRequest single(OrukListing listing, String id, String place) {
        return request(listing.path() + "/" + encoded(id), place);
    }

    RecordKey key(OrukListing listing, String id) {
        return new RecordKey(source.id(), listing.prefix() + id);
    }

    /** A whole answer that is one JSON object, within the limits of a record. */
    JsonNode object(InputStream body) throws IOException {
        try (JsonParser parser = json.createParser(body)) {
            if (parser.nextToken() == null) {
                throw new FormException("expected a JSON object, found nothing");
            }
            Piece<JsonNode> read = new JsonTree(parser, source.limits()).read("the answer");
            if (read instanceof Piece.Found<JsonNode> found && found.value().isObject()) {
                return found.value();
            }
            throw new FormException("expected a JSON object within the limits of a record, found something else");
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
