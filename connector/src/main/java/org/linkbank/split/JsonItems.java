package org.linkbank.split;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.Limits;

/**
 * The nodes that a JSONPath selects in a JSON document (RFC 8259; UTF-8, UTF-16 or UTF-32), read one at a time. Names,
 * wildcards, indexes and a filter after them are followed while reading, so that memory does not grow with the document; from
 * the first other step on, a path is applied to the node reached until then, which must be within the limits of a record.
 */
public final class JsonItems extends Pieces<JsonNode> {

    /** Levels that may surround a record, above those within it. */
    private static final int SURROUNDING = 64;

    private final JsonParser parser;
    private final List<JsonStep> steps;
    private final @Nullable JsonTest filter;
    private final JsonPath rest;
    private final JsonTree tree;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final Deque<Piece<JsonNode>> selected = new ArrayDeque<>();
    private boolean begun;
    private long item;

    public JsonItems(InputStream in, JsonPath iterator, Limits limits) throws IOException {
        super(limits);
        int streamable = iterator.streamable();
        List<JsonStep> followed = new ArrayList<>(iterator.steps().subList(0, streamable));
        List<JsonStep> left =
                iterator.steps().subList(streamable, iterator.steps().size());
        this.filter = !left.isEmpty() && left.get(0) instanceof JsonStep.Filter first ? first.test() : null;
        if (filter != null) {
            // Each child is read by itself and then looked at, so that an array of any length can be filtered.
            followed.add(new JsonStep.Wildcard());
        }
        this.steps = List.copyOf(followed);
        this.rest = new JsonPath(iterator.text(), left.subList(filter == null ? 0 : 1, left.size()));
        this.parser = factory(limits).createParser(new LimitedInput(in, limits.bytes()));
        this.tree = new JsonTree(parser, limits);
    }

    private static JsonFactory factory(Limits limits) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth() + SURROUNDING)
                        .maxStringLength(limits.recordBytes())
                        .build())
                .build();
    }

    @Override
    @Nullable
    Piece<JsonNode> advance() throws IOException {
        try {
            while (selected.isEmpty()) {
                if (!step()) {
                    return null;
                }
            }
            return selected.poll();
        } catch (IOException e) {
            throw JsonFault.of(e, parser);
        }
    }

    /** Reads up to the next match or the end of a container; false at the end of the document. */
    private boolean step() throws IOException {
        Frame frame = frames.peek();
        if (frame != null) {
            return inside(frame);
        }
        if (begun) {
            expectEnd();
            return false;
        }
        begun = true;
        if (parser.nextToken() == null) {
            throw new SplitException("expected JSON, found nothing");
        }
        value(0);
        return true;
    }

    private boolean inside(Frame frame) throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw JsonFault.cutOff(parser);
        }
        if (token == JsonToken.END_ARRAY || token == JsonToken.END_OBJECT) {
            frames.pop();
            return true;
        }
        boolean matches = frame.matches(parser);
        if (token == JsonToken.FIELD_NAME) {
            parser.nextToken();
        }
        if (matches) {
            value(frame.level + 1);
        } else {
            parser.skipChildren();
        }
        return true;
    }

    private void value(int level) throws IOException {
        JsonToken token = parser.currentToken();
        if (level == steps.size()) {
            select(tree.read("item " + ++item));
        } else if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
            frames.push(new Frame(level, steps.get(level)));
        }
    }

    private void select(Piece<JsonNode> piece) {
        if (!(piece instanceof Piece.Found<JsonNode> found)) {
            selected.add(piece);
        } else if (filter == null || filter.holds(found.value())) {
            rest.each(found.value(), node -> selected.add(new Piece.Found<>(node, found.place())));
        }
    }

    private void expectEnd() throws IOException {
        if (parser.nextToken() != null) {
            throw new SplitException("expected the end of the JSON document, found more " + JsonFault.at(parser));
        }
    }

    /** An object or array that is being walked through, and the step that chooses among its children. */
    private static final class Frame {
        private final int level;
        private final JsonStep step;
        private int index = -1;

        Frame(int level, JsonStep step) {
            this.level = level;
            this.step = step;
        }

        boolean matches(JsonParser parser) throws IOException {
            boolean member = parser.currentToken() == JsonToken.FIELD_NAME;
            index++;
            if (step instanceof JsonStep.Name name) {
                return member && name.name().equals(parser.currentName());
            }
            return step instanceof JsonStep.Wildcard
                    || (step instanceof JsonStep.Index wanted && !member && wanted.index() == index);
        }
    }
}
