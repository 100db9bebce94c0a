package org.linkbank.split;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.JsonTokenId;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.Limits;
import org.linkbank.record.Problem;

/**
 * Reads the value at a parser's current token into a tree, within the limits of one record. A value over a limit is read past,
 * so that its siblings can be read. Numbers keep their digits. For whoever reads what surrounds records itself; the parser's
 * own limits on nesting must leave room for that. One thread at a time.
 */
public final class JsonTree {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int TOKENS_BETWEEN_CHECKS = 256;

    private final JsonParser parser;
    private final Limits limits;
    private @Nullable Problem over;
    private String place = "";
    private long start;
    private int tokens;

    public JsonTree(JsonParser parser, Limits limits) {
        this.parser = parser;
        this.limits = limits;
    }

    /**
     * The value, or {@link Piece.Broken} when it is over a limit; the parser then stands at its last token. A
     * {@link SplitException} is thrown where the document ends within it, an IOException as the parser does.
     */
    public Piece<JsonNode> read(String place) throws IOException {
        this.place = place;
        this.over = null;
        this.start = parser.currentTokenLocation().getByteOffset();
        JsonNode node = value(1);
        checkSize();
        return over == null ? new Piece.Found<>(node, place) : new Piece.Broken<>(over);
    }

    private JsonNode value(int depth) throws IOException {
        if (++tokens % TOKENS_BETWEEN_CHECKS == 0) {
            checkSize();
        }
        return switch (parser.currentTokenId()) {
            case JsonTokenId.ID_START_OBJECT -> object(depth);
            case JsonTokenId.ID_START_ARRAY -> array(depth);
            case JsonTokenId.ID_STRING -> NODES.textNode(parser.getText());
            case JsonTokenId.ID_NUMBER_INT -> integer();
            case JsonTokenId.ID_NUMBER_FLOAT -> DecimalNode.valueOf(parser.getDecimalValue());
            case JsonTokenId.ID_TRUE -> NODES.booleanNode(true);
            case JsonTokenId.ID_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private JsonNode integer() throws IOException {
        return switch (parser.getNumberType()) {
            case INT -> NODES.numberNode(parser.getIntValue());
            case LONG -> NODES.numberNode(parser.getLongValue());
            default -> NODES.numberNode(parser.getBigIntegerValue());
        };
    }

    private JsonNode object(int depth) throws IOException {
        if (tooMuch(depth)) {
            return MissingNode.getInstance();
        }
        ObjectNode object = NODES.objectNode();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            expectMore(parser.nextToken());
            object.set(name, value(depth + 1));
        }
        return object;
    }

    private JsonNode array(int depth) throws IOException {
        if (tooMuch(depth)) {
            return MissingNode.getInstance();
        }
        ArrayNode array = NODES.arrayNode();
        while (expectMore(parser.nextToken()) != JsonToken.END_ARRAY) {
            array.add(value(depth + 1));
        }
        return array;
    }

    private JsonToken expectMore(@Nullable JsonToken token) {
        if (token == null) {
            throw JsonFault.cutOff(parser);
        }
        return token;
    }

    /** Whether the container that begins here is to be read past. */
    private boolean tooMuch(int depth) throws IOException {
        if (depth > limits.depth() && over == null) {
            over = new Problem(place, "at most " + limits.depth() + " levels of nesting", "more");
        }
        if (over != null) {
            parser.skipChildren();
        }
        return over != null;
    }

    private void checkSize() {
        if (over == null && parser.currentLocation().getByteOffset() - start > limits.recordBytes()) {
            over = new Problem(place, "a record of at most " + limits.recordBytes() + " bytes", "a larger one");
        }
    }
}
