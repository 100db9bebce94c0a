package org.linkbank.demo.aliss;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linkbank.demo.Chance;

/** The arrays within a service, each with the oddities its field has in ALISS. */
final class Details {

    private final Vocabulary vocabulary;
    private final Words words;

    Details(Vocabulary vocabulary, Words words) {
        this.vocabulary = vocabulary;
        this.words = words;
    }

    /** Those selected, mixed with those above them; now and then one twice. */
    List<ObjectNode> categories(List<Concept> selected, Chance chance) {
        List<ObjectNode> rows = withAncestors(selected, chance);
        if (chance.oneIn(12) && !rows.isEmpty()) {
            rows.add(rows.get(0).deepCopy());
        }
        return rows;
    }

    List<ObjectNode> groups(List<Concept> selected, Chance chance) {
        List<ObjectNode> rows = withAncestors(selected, chance);
        rows.forEach(row -> range(row, chance));
        return rows;
    }

    private List<ObjectNode> withAncestors(List<Concept> selected, Chance chance) {
        List<ObjectNode> rows = new ArrayList<>();
        selected.forEach(concept -> rows.add(row(concept, true)));
        for (Concept concept : selected) {
            for (Concept above = concept.parent(); above != null; above = above.parent()) {
                Concept ancestor = above;
                boolean there = selected.contains(ancestor)
                        || rows.stream()
                                .anyMatch(row -> row.path("name").asText().equals(ancestor.name()));
                if (!there) {
                    rows.add(row(ancestor, false));
                }
            }
        }
        Collections.shuffle(rows, chance.random());
        return rows;
    }

    private static ObjectNode row(Concept concept, boolean selected) {
        return object().put("name", concept.name()).put("slug", concept.slug()).put("selected", selected);
    }

    private static void range(ObjectNode row, Chance chance) {
        boolean selected = row.path("selected").asBoolean();
        boolean ranged = row.path("slug").asText().equals("children-and-young-people") && !chance.oneIn(3);
        int min = chance.below(12);
        int max = min + 1 + chance.below(12);
        row.remove("selected");
        row.put("is_range", ranged).put("min", ranged ? min : 0).put("max", ranged ? max : 0);
        row.put("selected", selected);
    }

    /** Up to two features at each place, and one that belongs to no place for a service that has none. */
    List<ObjectNode> features(List<ObjectNode> locations, Chance chance) {
        List<ObjectNode> rows = new ArrayList<>();
        for (ObjectNode location : locations) {
            for (int i = chance.below(3); i > 0; i--) {
                rows.add(feature(location.path("id").asText(), chance));
            }
        }
        if (locations.isEmpty() || chance.oneIn(15)) {
            rows.add(feature(null, chance));
        }
        return rows;
    }

    private ObjectNode feature(@Nullable String location, Chance chance) {
        Vocabulary.Feature feature = chance.from(vocabulary.features().stream()
                .filter(each -> location == null ? each.virtual() : each.physical())
                .toList());
        String note = chance.oneIn(3) ? words.any("notes", chance) : chance.oneIn(4) ? "" : null;
        return object().put("name", feature.name())
                .put("slug", feature.slug())
                .put("additional_info", note)
                .put("icon", feature.icon())
                .put("location_id", location);
    }

    /** Countries first, then by name, as ALISS sorts them. */
    List<ObjectNode> areas(Area home, Chance chance) {
        Areas areas = vocabulary.areas();
        List<ObjectNode> rows =
                switch (chance.below(20)) {
                    case 0 -> List.of();
                    case 1, 2 -> List.of(area(areas.scotland()));
                    case 3 -> List.of(area(areas.scotland()), area(home));
                    case 4 -> List.of(area(home), area(chance.from(areas.councils())));
                    case 5 -> List.of(area(chance.from(wards(home))));
                    case 6 -> List.of(chance.oneIn(3) ? unitedKingdom() : area(home));
                    default -> List.of(area(home, chance.from(home.codes())));
                };
        return rows.stream()
                .sorted(Comparator.comparing(
                                (ObjectNode row) -> !row.path("type").asText().equals("Country"))
                        .thenComparing(row -> row.path("name").asText()))
                .toList();
    }

    private List<Area> wards(Area home) {
        List<Area> wards = vocabulary.areas().all().stream()
                .filter(area -> area.type().equals("Ward") && area.postcodes().equals(home.postcodes()))
                .toList();
        return wards.isEmpty() ? List.of(home) : wards;
    }

    private static ObjectNode area(Area area) {
        return area(area, area.code());
    }

    private static ObjectNode area(Area area, String code) {
        return object().put("code", code).put("type", area.type()).put("name", area.name());
    }

    private static ObjectNode unitedKingdom() {
        return object().put("code", "XB").put("type", "Country").put("name", "United Kingdom");
    }

    List<ObjectNode> media(String slug, Chance chance) {
        if (!chance.oneIn(8)) {
            return List.of();
        }
        boolean film = chance.oneIn(3);
        String file = "https://media.example.org/" + slug;
        return List.of(object().put("id", chance.uuid().toString())
                .put("url", film ? file + ".mp4" : file + ".jpg")
                .put("caption", chance.oneIn(2) ? "A day with us" : null)
                .put("alt_text", film ? "" : "People around a table")
                .put("type", film ? "Video" : "Image")
                .put("thumbnail", film ? file + "-small.jpg" : ""));
    }

    /** None for one service in eight, unless it has just moved; else one to three. */
    List<ObjectNode> locations(int service, int moved, Area area) {
        Chance chance = Chance.of("locations", service, moved);
        int count = chance.oneIn(8) && moved == 0 ? 0 : chance.oneIn(6) ? 2 + chance.below(2) : 1;
        return Stream.generate(() -> location(area, chance)).limit(count).toList();
    }

    private ObjectNode location(Area area, Chance chance) {
        boolean nowhere = chance.oneIn(40);
        boolean vague = chance.oneIn(15);
        String venue = chance.oneIn(5) ? "" : words.any("venues", chance);
        String street = vague ? "" : 1 + chance.below(120) + " " + words.any("streets", chance);
        String town = words.place(chance);
        String postcode = vague ? "" : spelt(Words.postcode(area, chance), chance);
        return object().put("id", chance.uuid().toString())
                .put("formatted_address", venue + ", " + street + ", " + town + ", " + postcode)
                .put("name", venue)
                .put("description", chance.oneIn(12) ? "Beside the car park &amp; the burn" : null)
                .put("street_address", street)
                .put("locality", town)
                .put("region", chance.oneIn(6) ? area.name() : chance.oneIn(3) ? "" : null)
                .putNull("state")
                .put("postal_code", postcode)
                .put("country", "GB")
                .put("latitude", nowhere ? 0.0 : near(area.latitude(), chance))
                .put("longitude", nowhere ? 0.0 : near(area.longitude(), chance));
    }

    private static String spelt(String postcode, Chance chance) {
        return switch (chance.below(12)) {
            case 0 -> postcode.replace(" ", "");
            case 1 -> postcode.toLowerCase(Locale.ROOT);
            default -> postcode;
        };
    }

    private static double near(double degrees, Chance chance) {
        return Math.round((degrees + (chance.below(2001) - 1000) / 20_000.0) * 1e6) / 1e6;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
