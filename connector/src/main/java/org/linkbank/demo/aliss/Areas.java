package org.linkbank.demo.aliss;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All areas of ALISS's list: the councils, the wards of three of them, and Scotland. */
record Areas(List<Area> all, List<Area> councils, Area scotland) {

    private static final List<String> SCOTLAND = List.of("", "01632", "56.8", "-4.2");

    static Areas read() {
        Map<String, List<String>> councils = Lists.named("areas.txt");
        List<Area> all = Scheme.read("aliss-service-area.ttl").stream()
                .map(concept -> area(concept, councils))
                .toList();
        Area scotland = all.stream()
                .filter(area -> area.code().equals("XS"))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("aliss-service-area.ttl: expected an area XS, found none"));
        return new Areas(all, all.stream().filter(Area::council).toList(), scotland);
    }

    /** The council around whose middle postcodes begin with these letters. */
    Optional<Area> around(String letters) {
        return councils.stream()
                .filter(area -> area.postcodes().equals(letters))
                .findFirst();
    }

    private static Area area(Concept concept, Map<String, List<String>> councils) {
        Concept council =
                concept.parent() == null || concept.codes().get(0).startsWith("S12") ? concept : concept.parent();
        String known = council.codes().stream()
                .filter(councils::containsKey)
                .findFirst()
                .orElse("");
        List<String> facts = councils.getOrDefault(known, SCOTLAND);
        return new Area(
                concept.id(),
                concept.name(),
                currentFirst(concept, known),
                facts.get(0),
                facts.get(1),
                Double.parseDouble(facts.get(2)),
                Double.parseDouble(facts.get(3)));
    }

    private static List<String> currentFirst(Concept concept, String current) {
        List<String> codes = new ArrayList<>(concept.codes());
        if (codes.remove(current)) {
            codes.add(0, current);
        } else if (codes.remove("XS")) {
            codes.add(0, "XS");
        }
        return codes;
    }
}
