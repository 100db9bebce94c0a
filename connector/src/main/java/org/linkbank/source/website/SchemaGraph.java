package org.linkbank.source.website;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The nodes of a page's JSON-LD, where one may point to another by its id instead of holding it. */
final class SchemaGraph {

    private static final Set<String> ROLES = Set.of(
            "author",
            "publisher",
            "provider",
            "organizer",
            "isPartOf",
            "creator",
            "sourceOrganization",
            "copyrightHolder");

    private final List<JsonNode> nodes;
    private final Map<String, JsonNode> byId = new HashMap<>();
    private final Set<String> inRoles = new HashSet<>();

    SchemaGraph(List<JsonNode> nodes) {
        this.nodes = nodes;
        for (JsonNode node : nodes) {
            String id = node.path("id").asText("");
            if (!id.isEmpty() && node.size() > 1) {
                byId.putIfAbsent(id, node);
            }
            ROLES.forEach(role -> values(node, role).forEach(value -> inRoles.add(reference(value))));
        }
    }

    List<JsonNode> nodes() {
        return nodes;
    }

    /** The node that describes the page itself: an article rather than the web page it stands on; missing when none does. */
    JsonNode page() {
        JsonNode found = MissingNode.getInstance();
        for (JsonNode node : nodes) {
            @Nullable String type = SchemaTypes.page(node);
            if (type != null && (found.isMissingNode() || "WebPage".equals(SchemaTypes.page(found)))) {
                found = type.equals("WebPage") && !found.isMissingNode() ? found : node;
            }
        }
        return found;
    }

    /** What the page tells of besides; an organisation that only publishes the page is none of it. */
    List<JsonNode> things() {
        List<JsonNode> things = new ArrayList<>();
        for (JsonNode node : nodes) {
            add(node, things);
            values(node, "mainEntity").forEach(inner -> add(inner, things));
            values(node, "about").forEach(inner -> add(inner, things));
        }
        return things;
    }

    private void add(JsonNode node, List<JsonNode> things) {
        boolean named = node.hasNonNull("name");
        boolean only = "Organization".equals(SchemaTypes.thing(node))
                && inRoles.contains(node.path("id").asText("-"));
        if (named && !only && SchemaTypes.thing(node) != null && !things.contains(node)) {
            things.add(node);
        }
    }

    /** The values of a property, pointers followed. */
    List<JsonNode> values(JsonNode node, String property) {
        JsonNode value = node.path(property);
        List<JsonNode> values = new ArrayList<>();
        for (JsonNode each : value.isArray() ? value : List.of(value)) {
            if (!each.isMissingNode() && !each.isNull()) {
                values.add(resolved(each));
            }
        }
        return values;
    }

    private JsonNode resolved(JsonNode value) {
        @Nullable JsonNode node = byId.get(reference(value));
        return node == null ? value : node;
    }

    /** The id that a value points with or bears; empty for a text. */
    private static String reference(JsonNode value) {
        return value.isObject() ? value.path("id").asText("") : "";
    }

    /** The first value of a property as text; empty when there is none. */
    String text(JsonNode node, String property) {
        for (JsonNode value : values(node, property)) {
            String text = text(value);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    /** A text, number or date; of an object with a language its value, of any other its name or address. */
    static String text(JsonNode value) {
        if (value.isValueNode()) {
            return value.asText().strip();
        }
        for (String part : List.of("@value", "name", "url", "id")) {
            if (value.path(part).isValueNode() && !value.path(part).isNull()) {
                return value.path(part).asText().strip();
            }
        }
        return "";
    }
}
