package org.linkbank.split;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A compiled JSONPath: RFC 9535 without functions, without slices of another step than 1 and without {@code $} inside a
 * filter. A path may leave out its leading {@code $.}, as RML references often do. Immutable and safe for threads.
 *
 * @param text as written
 * @param steps from the root on
 */
public record JsonPath(String text, List<JsonStep> steps) {

    public JsonPath {
        steps = List.copyOf(steps);
    }

    /** A {@link PathSyntaxException} says what is wrong and at which character. */
    public static JsonPath parse(String text) {
        return new JsonPathParser(text).path();
    }

    /** Whether it selects at most one node whatever the document: names and indexes only. */
    public boolean singular() {
        return steps.stream().allMatch(step -> step instanceof JsonStep.Name || step instanceof JsonStep.Index);
    }

    /** What it selects, in document order. JSON's null is a node like any other. */
    public void each(JsonNode root, Consumer<JsonNode> out) {
        walk(root, 0, out);
    }

    private void walk(JsonNode node, int depth, Consumer<JsonNode> out) {
        if (depth == steps.size()) {
            out.accept(node);
        } else if (depth == steps.size() - 1) {
            steps.get(depth).select(node, out);
        } else {
            steps.get(depth).select(node, child -> walk(child, depth + 1, out));
        }
    }

    /** The node that a {@link #singular} path selects, or null. */
    public @Nullable JsonNode one(JsonNode root) {
        JsonNode node = root;
        for (int i = 0; i < steps.size() && node != null; i++) {
            node = steps.get(i) instanceof JsonStep.Name name ? node.get(name.name()) : indexed(node, steps.get(i));
        }
        return node;
    }

    private static @Nullable JsonNode indexed(JsonNode node, JsonStep step) {
        JsonNode[] found = new JsonNode[1];
        step.select(node, child -> found[0] = child);
        return found[0];
    }

    /** The rest of this path after another that it begins with; empty when it does not begin with it. */
    public Optional<JsonPath> after(JsonPath prefix) {
        int length = prefix.steps.size();
        return length <= steps.size() && steps.subList(0, length).equals(prefix.steps)
                ? Optional.of(new JsonPath(text, steps.subList(length, steps.size())))
                : Optional.empty();
    }

    /** How many leading steps can be followed while reading, without keeping what surrounds the nodes. */
    int streamable() {
        int count = 0;
        while (count < steps.size() && streams(steps.get(count))) {
            count++;
        }
        return count;
    }

    private static boolean streams(JsonStep step) {
        return step instanceof JsonStep.Name
                || step instanceof JsonStep.Wildcard
                || (step instanceof JsonStep.Index index && index.index() >= 0);
    }

    @Override
    public String toString() {
        return text;
    }
}
