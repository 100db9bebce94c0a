package org.linkbank.split;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.Limits;
import org.linkbank.record.Problem;

/** JSON Lines: a JSON value on each line, in UTF-8. A line that is none is broken and the next is read; empty ones are skipped. */
public final class JsonLines extends Pieces<JsonNode> {

    private final InputStream in;
    private final JsonFactory json;
    private int line;

    public JsonLines(InputStream in, Limits limits) {
        super(limits);
        this.in = new BufferedInputStream(new LimitedInput(in, limits.bytes()));
        this.json = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth() + 1)
                        .maxStringLength(limits.recordBytes())
                        .build())
                .build();
    }

    @Override
    @Nullable
    Piece<JsonNode> advance() throws IOException {
        for (ByteArrayOutputStream text = line(); text != null; text = line()) {
            if (text.size() > limits().recordBytes()) {
                return broken("a line of at most " + limits().recordBytes() + " bytes", "a longer one");
            }
            if (!text.toString(java.nio.charset.StandardCharsets.UTF_8).isBlank()) {
                return piece(text.toByteArray());
            }
        }
        return null;
    }

    private Piece<JsonNode> piece(byte[] text) throws IOException {
        try (JsonParser parser = json.createParser(text)) {
            parser.nextToken();
            Piece<JsonNode> piece = new JsonTree(parser, limits()).read("line " + line);
            return parser.nextToken() == null ? piece : broken("one JSON value", "more");
        } catch (JsonProcessingException | SplitException e) {
            return broken("JSON", "something else, or part of it");
        }
    }

    private Piece<JsonNode> broken(String expected, String found) {
        return new Piece.Broken<>(new Problem("line " + line, expected, found));
    }

    /** The next line without its end, or null; of one that is too long, enough to tell. */
    private @Nullable ByteArrayOutputStream line() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        int one = in.read();
        if (one < 0) {
            return null;
        }
        line++;
        for (; one >= 0 && one != '\n'; one = in.read()) {
            if (text.size() <= limits().recordBytes()) {
                text.write(one);
            }
        }
        return text;
    }
}
