package org.linkbank.source.website;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Events, services, organisations, their places and providers, in the record's own members. */
final class SchemaThings {

    private static final int MOST = 20;

    private static final Map<String, String> PLAIN = Map.of(
            "name", "name",
            "description", "description",
            "startDate", "start",
            "endDate", "end",
            "telephone", "telephone",
            "email", "email",
            "sameAs", "sameAs");

    private static final Map<String, String> ADDRESS = Map.of(
            "streetAddress", "street",
            "addressLocality", "locality",
            "addressRegion", "region",
            "postalCode", "postcode",
            "addressCountry", "country");

    private final SchemaGraph graph;
    private final URI at;

    SchemaThings(SchemaGraph graph, URI at) {
        this.graph = graph;
        this.at = at;
    }

    /** Puts what the page tells of into {@code things}. */
    void add(ObjectNode record) {
        ArrayNode things = JsonNodeFactory.instance.arrayNode();
        Set<String> locals = new HashSet<>();
        for (JsonNode node : graph.things()) {
            ObjectNode thing = thing(node);
            if (things.size() < MOST && locals.add(thing.path("local").asText())) {
                things.add(thing);
            }
        }
        if (!things.isEmpty()) {
            record.set("things", things);
        }
    }

    private ObjectNode thing(JsonNode node) {
        ObjectNode thing = JsonNodeFactory.instance.objectNode();
        String type = String.valueOf(SchemaTypes.thing(node));
        String name = graph.text(node, "name");
        thing.put("class", type);
        PLAIN.forEach((property, member) -> put(thing, member, graph.text(node, property)));
        put(thing, "url", graph.text(node, "url"));
        String local = type.equals("Organization") ? organisation(name) : LocalId.of(key(node, name));
        thing.put("local", local);
        JsonNode place = first(node, type.equals("Service") ? "availableAtOrFrom" : "location");
        if (place != null) {
            place(thing, place, local);
        }
        agents(thing, "providers", graph.values(node, type.equals("Event") ? "organizer" : "provider"));
        return thing;
    }

    /** What tells the thing from others: its id or address at the site, else its name and when it begins. */
    private String key(JsonNode node, String name) {
        String id = node.path("id").asText("");
        boolean own = id.startsWith("http") || id.startsWith("urn:");
        String address = own ? id.replaceFirst("^https?://[^/]*/?", "") : SiteAddress.path(at) + " " + name;
        return address + " " + graph.text(node, "startDate");
    }

    private @Nullable JsonNode first(JsonNode node, String property) {
        List<JsonNode> values = graph.values(node, property);
        return values.isEmpty() ? null : values.get(0);
    }

    private void place(ObjectNode thing, JsonNode node, String local) {
        ObjectNode place = JsonNodeFactory.instance.objectNode();
        if (!node.isObject()) {
            put(place, "name", node.asText());
        } else if (graph.text(node, "type").equals("VirtualLocation")) {
            return;
        } else {
            put(place, "name", graph.text(node, "name"));
            @Nullable JsonNode address = first(node, "address");
            address(place, address == null ? node : address);
            @Nullable JsonNode geo = first(node, "geo");
            if (geo != null) {
                put(place, "latitude", graph.text(geo, "latitude"));
                put(place, "longitude", graph.text(geo, "longitude"));
            }
        }
        if (!place.isEmpty()) {
            place.put("local", local);
            thing.set("place", place);
        }
    }

    private void address(ObjectNode place, JsonNode address) {
        if (address.isValueNode()) {
            put(place, "street", address.asText());
        } else {
            ADDRESS.forEach((property, member) -> put(place, member, graph.text(address, property)));
        }
    }

    /** Puts people and organisations into a list of the record, each once. */
    void agents(ObjectNode record, String member, List<JsonNode> nodes) {
        ArrayNode agents = JsonNodeFactory.instance.arrayNode();
        Set<String> locals = new HashSet<>();
        for (JsonNode node : nodes) {
            String name = graph.text(node, "name").isEmpty() ? SchemaGraph.text(node) : graph.text(node, "name");
            boolean person = graph.text(node, "type").equals("Person") || !node.isObject();
            String local = person ? "person-" + LocalId.words(name) : organisation(name);
            if (!name.isEmpty() && !name.startsWith("http") && locals.add(local) && agents.size() < MOST) {
                ObjectNode agent = agents.addObject().put("local", local).put("name", name);
                agent.put("class", person ? "Person" : "Organization");
                put(agent, "url", graph.text(node, "url"));
            }
        }
        if (!agents.isEmpty()) {
            record.set(member, agents);
        }
    }

    private static String organisation(String name) {
        String words = LocalId.words(name);
        return words.isEmpty() ? LocalId.of(name) : words;
    }

    private static void put(ObjectNode record, String name, String value) {
        if (!value.isBlank()) {
            record.put(name, value);
        }
    }
}
