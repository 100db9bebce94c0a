package org.linkbank.demo.aliss;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** ALISS's own lists, spelt as ALISS spells them. */
record Vocabulary(Map<String, Concept> categories, Map<String, Concept> groups, List<Feature> features, Areas areas) {

    /** An accessibility feature and what the wire says of it. */
    record Feature(int id, String name, String slug, String icon, boolean virtual, boolean physical) {}

    static Vocabulary read() {
        return new Vocabulary(
                byKey(categoriesAsSpelt()),
                byKey(Scheme.read("aliss-community-group.ttl")),
                featuresAsSpelt(),
                Areas.read());
    }

    private static List<Concept> categoriesAsSpelt() {
        Set<Integer> spaced = Lists.ids("category.spaced");
        Set<Integer> unslugged = Lists.ids("category.unslugged");
        return Scheme.read("aliss-category.ttl").stream()
                .map(category -> spaced.contains(category.id()) ? category.named(category.name() + " ") : category)
                .map(category -> unslugged.contains(category.id()) ? category.slugged(null) : category)
                .toList();
    }

    private static List<Feature> featuresAsSpelt() {
        Map<String, List<String>> wire = Lists.named("features.txt");
        return Scheme.read("aliss-accessibility-feature.ttl").stream()
                .map(concept -> feature(concept, wire.getOrDefault(String.valueOf(concept.id()), List.of())))
                .toList();
    }

    private static Feature feature(Concept concept, List<String> wire) {
        if (wire.size() != 4) {
            throw new IllegalStateException("features.txt: expected a row of 5 fields for feature " + concept.id()
                    + ", found " + (wire.isEmpty() ? "none" : wire));
        }
        return new Feature(
                concept.id(),
                concept.name(),
                wire.get(0),
                wire.get(1),
                Boolean.parseBoolean(wire.get(2)),
                Boolean.parseBoolean(wire.get(3)));
    }

    private static Map<String, Concept> byKey(List<Concept> concepts) {
        return concepts.stream().collect(Collectors.toUnmodifiableMap(Concept::key, Function.identity()));
    }
}
