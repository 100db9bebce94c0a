package org.linkbank.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linkbank.mapping.function.Value;
import org.linkbank.record.Problem;
import org.linkbank.split.JsonPath;

/**
 * A JSONPath reference. JSON's null and absent members have no value; an array or object is not a value either and rejects
 * the record (RML-Core test case 0025b).
 *
 * @param where mapping file, triples map and reference, for problems
 */
record JsonReference(JsonPath path, boolean singular, Set<String> nulls, String where) implements Expression {

    @Override
    public List<Value> values(Item item, Scope scope) {
        JsonNode root = ((Item.Json) item).node();
        if (singular) {
            Value value = value(path.one(root), scope);
            return value == null ? List.of() : List.of(value);
        }
        List<Value> values = new ArrayList<>();
        path.each(root, node -> {
            Value value = value(node, scope);
            if (value != null) {
                values.add(value);
            }
        });
        return values;
    }

    private @Nullable Value value(@Nullable JsonNode node, Scope scope) {
        if (node == null || node.isNull()) {
            return null;
        }
        if (node.isContainerNode()) {
            scope.reject(new Problem(where, "text", node.isArray() ? "array" : "object"));
            return null;
        }
        String text = node.asText();
        return nulls.isEmpty() || !nulls.contains(text) ? new Value(text, natural(node)) : null;
    }

    private static Value.Natural natural(JsonNode node) {
        return switch (node.getNodeType()) {
            case NUMBER -> node.isIntegralNumber() ? Value.Natural.INTEGER : Value.Natural.DOUBLE;
            case BOOLEAN -> Value.Natural.BOOLEAN;
            default -> Value.Natural.TEXT;
        };
    }
}
