package org.linkbank.source.harvest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.Limits;
import org.linkbank.split.JsonTree;
import org.linkbank.split.Piece;

/**
 * One page of a list as JSON: an object with the records in one of its members and what is said of the page in the others,
 * in any order; or the records as an array by themselves. Records are read one at a time, so that memory does not grow with
 * the page. The other members are known once {@link #advance} returned null; each must be within the limits of a record.
 */
public final class JsonEnvelope {

    /** Levels above a record, and room for the tree to notice that a record is over its own limit. */
    private static final int SURROUNDING_LEVELS = 64;

    private final JsonParser parser;
    private final JsonTree tree;
    private final String itemsMember;
    private final Map<String, JsonNode> members = new HashMap<>();
    private boolean begun;
    private boolean ended;
    private boolean bare;
    private boolean inItems;
    private boolean hasItems;
    private int items;

    /**
     * Begins to read a body; nothing is read before the first {@link #advance}.
     *
     * @param json the harvest's own, made by {@link #json}
     * @param itemsMember the member that holds the records
     */
    public JsonEnvelope(InputStream body, JsonFactory json, String itemsMember, Limits limits) throws IOException {
        this.parser = json.createParser(body);
        this.tree = new JsonTree(parser, limits);
        this.itemsMember = itemsMember;
    }

    /** Makes parsers within the limits; one for a whole harvest, because it remembers the members' names. */
    public static JsonFactory json(Limits limits) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth() + SURROUNDING_LEVELS)
                        .maxStringLength(limits.recordBytes())
                        .maxDocumentLength(limits.bytes())
                        .build())
                .build();
    }

    /** A member beside the records; missing ({@link JsonNode#isMissingNode}) when there is none or it was over a limit. */
    public JsonNode member(String name) {
        return members.getOrDefault(name, MissingNode.getInstance());
    }

    /** Whether there was an array of records at all, empty or not. */
    public boolean hasItems() {
        return hasItems;
    }

    /** Which record was read last, from 1. */
    public int items() {
        return items;
    }

    /**
     * The next record, whatever JSON it is, or null at the end of a whole answer; a record over a limit is broken.
     *
     * @throws FormException when it is neither an object nor an array, or the records are no array
     */
    public @Nullable Piece<JsonNode> advance() throws IOException {
        begin();
        while (!ended) {
            Piece<JsonNode> item = inItems ? item() : member();
            if (item != null) {
                return item;
            }
        }
        return null;
    }

    private void begin() throws IOException {
        if (begun) {
            return;
        }
        begun = true;
        JsonToken first = parser.nextToken();
        bare = first == JsonToken.START_ARRAY;
        inItems = bare;
        hasItems = bare;
        if (!bare && first != JsonToken.START_OBJECT) {
            throw new FormException("expected a JSON object, found " + found());
        }
    }

    private @Nullable Piece<JsonNode> item() throws IOException {
        if (more() == JsonToken.END_ARRAY) {
            inItems = false;
            if (bare) {
                end();
            }
            return null;
        }
        Piece<JsonNode> item = tree.read("item " + (items + 1));
        items++;
        return item;
    }

    private @Nullable Piece<JsonNode> member() throws IOException {
        if (more() == JsonToken.END_OBJECT) {
            end();
            return null;
        }
        String name = parser.currentName();
        more();
        if (name.equals(itemsMember)) {
            beginItems();
        } else if (tree.read(name) instanceof Piece.Found<JsonNode> found) {
            members.put(name, found.value());
        }
        return null;
    }

    private void beginItems() throws FormException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            inItems = true;
            hasItems = true;
        } else if (parser.currentToken() != JsonToken.VALUE_NULL) {
            throw new FormException("expected an array in $." + itemsMember + ", found " + found());
        }
    }

    private void end() throws IOException {
        ended = true;
        if (parser.nextToken() != null) {
            throw new FormException("expected the end of the JSON, found more");
        }
    }

    private JsonToken more() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw new FormException("expected the rest of the JSON, found its end");
        }
        return token;
    }

    private String found() {
        JsonToken token = parser.currentToken();
        return token == null
                ? "nothing"
                : switch (token) {
                    case START_OBJECT -> "an object";
                    case START_ARRAY -> "an array";
                    case VALUE_STRING -> "a text";
                    case VALUE_NULL -> "null";
                    default -> "a number or a truth value";
                };
    }
}
