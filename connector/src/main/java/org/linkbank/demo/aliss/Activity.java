package org.linkbank.demo.aliss;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What an invented service does: a row of {@code activities.txt}. */
record Activity(String name, List<Concept> categories, List<Concept> groups, String html) {

    static List<Activity> read(Vocabulary vocabulary) {
        return Lists.rows("activities.txt").stream()
                .map(row -> new Activity(
                        row[0],
                        concepts(row[1], vocabulary.categories()),
                        concepts(row[2], vocabulary.groups()),
                        row[3]))
                .toList();
    }

    private static List<Concept> concepts(String keys, Map<String, Concept> known) {
        return Stream.of(keys.split(","))
                .filter(key -> !key.equals("-"))
                .map(key -> known(key, known))
                .toList();
    }

    private static Concept known(String key, Map<String, Concept> known) {
        Concept concept = known.get(key);
        if (concept == null) {
            throw new IllegalStateException("activities.txt: expected a concept of ALISS's lists, found " + key);
        }
        return concept;
    }
}
