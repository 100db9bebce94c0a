package org.linkbank.source.protocol;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.Limits;

/**
 * The object around the register's data, {@code {count, next, previous, meta, data, error}} in any order, read record by
 * record. {@code next} and {@code previous} are not read, because they are wrong. What follows {@code data} is known once
 * {@link #advance} returned null.
 */
final class AlissEnvelope {

    private static final int SURROUNDING_LEVELS = 2;
    private static final ObjectReader TREES = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build()
            .reader();

    private final JsonParser parser;
    private boolean begun;
    private boolean ended;
    private boolean inData;
    private int items;
    private long count = -1;
    private @Nullable String error;
    private @Nullable AlissMeta meta;

    AlissEnvelope(InputStream body, Limits limits) throws IOException {
        parser = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth() + SURROUNDING_LEVELS)
                        .maxStringLength(limits.recordBytes())
                        .maxDocumentLength(limits.bytes())
                        .build())
                .build()
                .createParser(body);
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

    /** Licence and attribution, or null while not read. */
    @Nullable
    AlissMeta meta() {
        return meta;
    }

    /** Which item of {@code data} was read last, from 1. */
    int items() {
        return items;
    }

    /** The next record, whatever JSON it is, or null at the end of a whole answer. */
    @Nullable
    JsonNode advance() throws IOException {
        begin();
        while (!ended) {
            JsonNode item = inData ? item() : member();
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
                throw new AlissFormException("expected a JSON object, found " + found());
            }
        }
    }

    private @Nullable JsonNode item() throws IOException {
        JsonToken token = more();
        if (token == JsonToken.END_ARRAY) {
            inData = false;
            return null;
        }
        JsonNode item = TREES.readTree(parser);
        items++;
        return item;
    }

    private @Nullable JsonNode member() throws IOException {
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
            case "meta" -> meta(TREES.readTree(parser));
            default -> {
                parser.skipChildren();
                yield null;
            }
        };
    }

    private @Nullable JsonNode data() throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            inData = true;
            return null;
        }
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        JsonNode item = TREES.readTree(parser);
        items++;
        return item;
    }

    private @Nullable JsonNode number() throws IOException {
        boolean whole = parser.currentToken() == JsonToken.VALUE_NUMBER_INT;
        count = whole && parser.getNumberType() == JsonParser.NumberType.INT ? parser.getIntValue() : -1;
        parser.skipChildren();
        return null;
    }

    private @Nullable JsonNode text() throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            error = parser.getText();
        } else if (parser.currentToken() != JsonToken.VALUE_NULL) {
            error = found();
        }
        parser.skipChildren();
        return null;
    }

    private @Nullable JsonNode meta(JsonNode node) {
        meta = AlissMeta.of(node);
        return null;
    }

    private void end() throws IOException {
        ended = true;
        if (parser.nextToken() != null) {
            throw new AlissFormException("expected the end of the JSON, found more");
        }
    }

    private JsonToken more() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw new AlissFormException("expected the rest of the JSON, found its end");
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
