package org.linkbank.demo.aliss;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The unpaged lists: categories, community groups, accessibility features and service areas, with counts of services. */
final class ReferenceLists {

    private final World world;

    private ReferenceLists(World world) {
        this.world = world;
    }

    /** The list that a path names in this version, in its envelope; null if there is none. */
    static byte @Nullable [] list(Query query, World world) {
        ReferenceLists lists = new ReferenceLists(world);
        boolean five = query.version().equals("v5");
        return switch (query.path()) {
            case "categories" -> Envelope.own(lists.categories(false));
            case "categories-flat" -> Envelope.own(lists.categories(true));
            case "community-groups" -> Envelope.own(lists.groups(false));
            case "community-groups-flat" -> five ? Envelope.own(lists.groups(true)) : null;
            case "accessibility-features" -> five ? Envelope.own(lists.features()) : null;
            case "service-areas" -> Envelope.areas(lists.areas());
            default -> null;
        };
    }

    /** The areas of a service as GeoJSON features, or the empty text for a service without areas or unknown. */
    static Reply spatial(Vocabulary vocabulary, @Nullable Entry service) {
        JsonNode areas = service == null
                ? JsonNodeFactory.instance.arrayNode()
                : service.json().path("service_areas");
        if (areas.isEmpty()) {
            return Reply.of(200, "\"\"");
        }
        List<String> codes = areas.findValuesAsText("code");
        ArrayNode features = JsonNodeFactory.instance.arrayNode();
        vocabulary.areas().all().stream()
                .filter(area -> codes.contains(area.code()))
                .forEach(area -> features.add(boundary(area)));
        return Reply.ok(Entry.write(features));
    }

    private byte[] categories(boolean flat) {
        Map<String, Integer> counts = counts("categories");
        return tree(world.vocabulary().categories().values(), flat, "sub_categories", category -> row(category)
                .put("icon", category.parent() == null ? "fa fa-circle" : "0")
                .put("count", counts.getOrDefault(category.name(), 0)));
    }

    private byte[] groups(boolean flat) {
        Set<Integer> ranged = Lists.ids("group.ranged");
        Map<String, Integer> counts = counts("community_groups");
        return tree(world.vocabulary().groups().values(), flat, "sub_communitygroups", group -> row(group)
                .put("displayorder", group.id() * 10)
                .put("isrange", ranged.contains(group.id()))
                .put("count", counts.getOrDefault(group.name(), 0)));
    }

    private interface Row {
        ObjectNode of(Concept concept);
    }

    private static byte[] tree(Collection<Concept> concepts, boolean flat, String children, Row row) {
        List<Concept> sorted =
                concepts.stream().sorted(Comparator.comparingInt(Concept::id)).toList();
        return Entry.write(flat ? flat(sorted, children, row) : below(null, sorted, children, row));
    }

    private static ArrayNode flat(List<Concept> concepts, String children, Row row) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (Concept concept : concepts) {
            ObjectNode added = row.of(concept);
            added.putArray(children);
            rows.add(added);
        }
        return rows;
    }

    private static ArrayNode below(@Nullable Concept parent, List<Concept> concepts, String children, Row row) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (Concept concept : concepts) {
            if (Objects.equals(concept.parent(), parent)) {
                rows.add(row.of(concept).set(children, below(concept, concepts, children, row)));
            }
        }
        return rows;
    }

    private byte[] features() {
        Map<String, Integer> counts = counts("accessibility_features");
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (Vocabulary.Feature feature : world.vocabulary().features()) {
            rows.addObject()
                    .put("id", feature.id())
                    .put("name", feature.name())
                    .put("promptquestions", "")
                    .put("icon", feature.icon())
                    .put("slug", feature.slug())
                    .put("displayorder", feature.id() * 10)
                    .put("is_virtual", feature.virtual())
                    .put("is_physical", feature.physical())
                    .put("count", counts.getOrDefault(feature.name(), 0));
        }
        return Entry.write(rows);
    }

    private byte[] areas() {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (Area area : world.vocabulary().areas().all()) {
            rows.addObject()
                    .put("id", area.id())
                    .put("code", area.code())
                    .put("type", area.type())
                    .put("name", area.name())
                    .put("geojson", boundary(area).toString());
        }
        return Entry.write(rows);
    }

    private static ObjectNode row(Concept concept) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", concept.id())
                .put("name", concept.name())
                .put("slug", concept.slug());
    }

    /** In how many services each name stands. */
    private Map<String, Integer> counts(String field) {
        Map<String, Integer> counts = new HashMap<>();
        for (Entry service : world.services()) {
            new TreeSet<>(service.json().path(field).findValuesAsText("name"))
                    .forEach(name -> counts.merge(name, 1, Integer::sum));
        }
        return counts;
    }

    /** A square of about twenty kilometres in place of the real boundary, which is not this simulator's to copy. */
    private static ObjectNode boundary(Area area) {
        ObjectNode feature = JsonNodeFactory.instance.objectNode().put("type", "Feature");
        feature.putObject("properties").put("lad18cd", area.code()).put("lad18nm", area.name());
        ArrayNode ring = feature.putObject("geometry")
                .put("type", "Polygon")
                .putArray("coordinates")
                .addArray();
        double[][] corners = {{-0.1, -0.1}, {0.1, -0.1}, {0.1, 0.1}, {-0.1, 0.1}, {-0.1, -0.1}};
        for (double[] corner : corners) {
            ring.addArray().add(area.longitude() + corner[0]).add(area.latitude() + corner[1]);
        }
        return feature;
    }
}
