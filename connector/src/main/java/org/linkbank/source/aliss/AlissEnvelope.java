package org.linkbank.source.aliss;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.Limits;
import org.linkbank.source.harvest.FormException;
import org.linkbank.split.JsonTree;
import org.linkbank.split.Piece;

/**
 * The object around the register's data, {@code {count, next, previous, meta, data, error}} in any order, read record by
 * record. {@code next} and {@code previous} are not read, because they are wrong. What follows {@code data} is known once
 * {@link #advance} returned null.
 */
final class AlissEnvelope {

    private final JsonParser parser;
    private final JsonTree tree;
    private boolean begun;
    private boolean ended;
    private boolean inData;
    private int items;
    private long count = -1;
    private @Nullable String error;
    private @Nullable AlissMeta meta;

    /**
     * Begins to read a body.
     *
     * @param json the harvest's own, made by {@link org.linkbank.source.harvest.JsonEnvelope#json}
     */
    AlissEnvelope(InputStream body, JsonFactory json, Limits limits) throws IOException {
        parser = json.createParser(body);
        tree = new JsonTree(parser, limits);
    }

    /** How many records the register says it has; -1 while unknown. */
    long count() {
        return count;
    }

    /** What the register says went wrong, or null. */
    @Nullable
    String error() {
        return error;
    }

    /** Licence and attribution as they come first, or null while not read. */
    @Nullable
    AlissMeta meta() {
        return meta;
    }

    /** Which item of {@code data} was read last, from 1. */
    int items() {
        return items;
    }

    /** The next record, whatever JSON it is, or null at the end of a whole answer; a record over a limit is broken. */
    @Nullable
    Piece<JsonNode> advance() throws IOException {
        begin();
        while (!ended) {
            Piece<JsonNode> item = inData ? item() : member();
            if (item != null) {
                return item;
            }
        }
        return null;
    }

    private void begin() throws IOException {
        if (!begun) {
            begun = true;
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new FormException("expected a JSON object, found " + found());
            }
        }
    }

    private @Nullable Piece<JsonNode> item() throws IOException {
        JsonToken token = more();
        if (token == JsonToken.END_ARRAY) {
            inData = false;
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
        return switch (name) {
            case "data" -> data();
            case "count" -> number();
            case "error" -> text();
            case "meta" -> meta(tree.read("meta"));
            default -> {
                parser.skipChildren();
                yield null;
            }
        };
    }

    private @Nullable Piece<JsonNode> data() throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            inData = true;
            return null;
        }
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        Piece<JsonNode> item = tree.read("item " + (items + 1));
        items++;
        return item;
    }

    private @Nullable Piece<JsonNode> number() throws IOException {
        boolean whole = parser.currentToken() == JsonToken.VALUE_NUMBER_INT;
        count = whole && parser.getNumberType() == JsonParser.NumberType.INT ? parser.getIntValue() : -1;
        parser.skipChildren();
        return null;
    }

    private @Nullable Piece<JsonNode> text() throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            error = parser.getText();
        } else if (parser.currentToken() != JsonToken.VALUE_NULL) {
            error = found();
        }
        parser.skipChildren();
        return null;
    }

    private @Nullable Piece<JsonNode> meta(Piece<JsonNode> piece) {
        if (meta == null && piece instanceof Piece.Found<JsonNode> found) {
            meta = AlissMeta.of(found.value());
        }
        return null;
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
