package org.linkbank.source.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.Problem;
import org.linkbank.record.RecordForm;
import org.linkbank.source.Harvested;
import org.linkbank.source.harvest.FormException;
import org.linkbank.source.harvest.JsonEnvelope;
import org.linkbank.split.CanonicalJson;
import org.linkbank.split.Piece;

/**
 * JSON Feed 1.1 and 1.0 (kind {@code json-items}), its addresses made absolute. An id that is a number is taken as text, as
 * the specification asks.
 */
final class JsonFeedFormat implements FeedReader.Format {

    private static final List<String> ADDRESSES = List.of("url", "external_url", "image", "banner_image");

    private final FeedItems items;
    private final FeedLinks links;
    private final URI here;
    private final JsonEnvelope envelope;

    JsonFeedFormat(FeedBody body, FeedContext context, FeedItems items, FeedLinks links, URI here) throws IOException {
        this.items = items;
        this.links = links;
        this.here = here;
        this.envelope = new JsonEnvelope(
                body.in(), context.json(), "items", context.source().limits());
    }

    @Override
    public boolean advance(Deque<Harvested> found) throws IOException {
        @Nullable Piece<JsonNode> piece = envelope.advance();
        if (piece == null) {
            end();
            return false;
        }
        @Nullable
        Harvested item = piece instanceof Piece.Found<JsonNode> node
                ? item(node.value())
                : items.broken(((Piece.Broken<JsonNode>) piece).problem());
        if (item != null) {
            found.add(item);
        }
        return true;
    }

    private void end() throws FormException {
        if (!envelope.member("version").asText().contains("jsonfeed.org/version/")) {
            throw new FormException("expected JSON that says it is a JSON Feed, found other JSON");
        } else if (!envelope.hasItems()) {
            throw new FormException("expected an array in $.items, found none");
        }
        JsonNode next = envelope.member("next_url");
        if (next.isTextual()) {
            links.next(next.asText());
        }
    }

    private @Nullable Harvested item(JsonNode node) {
        if (!(node instanceof ObjectNode item)) {
            return items.broken(new Problem("", "an object", "something else"));
        }
        settle(item);
        @Nullable String link = text(item, "url");
        @Nullable String date = text(item, "date_modified");
        date = date == null ? text(item, "date_published") : date;
        String id = FeedItem.identity(text(item, "id"), link, text(item, "title"), date);
        if (text(item, "id") == null && !id.isEmpty()) {
            item.put("id", id);
        }
        return items.record(new FeedItem("json-items", RecordForm.JSON, id, link, date, CanonicalJson.of(item)));
    }

    private void settle(ObjectNode item) {
        ADDRESSES.forEach(name -> settle(item, name));
        for (JsonNode attachment : item.path("attachments")) {
            if (attachment instanceof ObjectNode object) {
                settle(object, "url");
            }
        }
    }

    private void settle(ObjectNode object, String name) {
        String text = object.path(name).asText("");
        if (object.path(name).isTextual() && Links.relative(text)) {
            object.put(name, Links.absolute(here, text));
        }
    }

    private static @Nullable String text(JsonNode item, String name) {
        JsonNode value = item.path(name);
        return value.isTextual() || value.isNumber() ? value.asText() : null;
    }
}
