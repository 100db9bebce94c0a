package org.linkbank.split;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;

/** One step of a JSONPath: what it selects among the children of a node, in document order (RFC 9535 section 2.3). */
sealed interface JsonStep {

    void select(JsonNode node, Consumer<JsonNode> out);

    record Name(String name) implements JsonStep {
        @Override
        public void select(JsonNode node, Consumer<JsonNode> out) {
            JsonNode child = node.get(name);
            if (child != null) {
                out.accept(child);
            }
        }
    }

    record Index(int index) implements JsonStep {
        @Override
        public void select(JsonNode node, Consumer<JsonNode> out) {
            JsonNode child = node.isArray() ? node.get(index < 0 ? node.size() + index : index) : null;
            if (child != null) {
                out.accept(child);
            }
        }
    }

    record Wildcard() implements JsonStep {
        @Override
        public void select(JsonNode node, Consumer<JsonNode> out) {
            node.forEach(out);
        }
    }

    record Filter(JsonTest test) implements JsonStep {
        @Override
        public void select(JsonNode node, Consumer<JsonNode> out) {
            node.forEach(child -> {
                if (test.holds(child)) {
                    out.accept(child);
                }
            });
        }
    }

    /** {@code [from:to]}, with step 1 only. */
    record Slice(int from, int to) implements JsonStep {
        @Override
        public void select(JsonNode node, Consumer<JsonNode> out) {
            int size = node.isArray() ? node.size() : 0;
            int end = Math.min(to < 0 ? size + to : to, size);
            for (int i = Math.max(from < 0 ? size + from : from, 0); i < end; i++) {
                out.accept(node.get(i));
            }
        }
    }

    /** {@code ['a','b',0]}: each selector in turn. */
    record Union(List<JsonStep> steps) implements JsonStep {
        @Override
        public void select(JsonNode node, Consumer<JsonNode> out) {
            steps.forEach(step -> step.select(node, out));
        }
    }

    /** {@code ..x}: the step applied to the node and to everything below it. */
    record Descendant(JsonStep step) implements JsonStep {
        @Override
        public void select(JsonNode node, Consumer<JsonNode> out) {
            step.select(node, out);
            node.forEach(child -> select(child, out));
        }
    }
}
