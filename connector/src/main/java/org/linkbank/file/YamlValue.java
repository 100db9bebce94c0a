package org.linkbank.file;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linkbank.record.Problem;

/**
 * A value of a YAML file that knows its place, {@code file:line}. Scalars are texts as written (quotes removed); a key whose
 * value is empty or {@code null} counts as absent, and its mapping doesn't have it.
 */
public sealed interface YamlValue {

    String where();

    /** What it is, for a message: {@code "a text"}, {@code a list}, {@code a mapping}. Long texts are cut. */
    String describe();

    /** This value as a mapping; anything else is a problem that says {@code expected}. */
    default Optional<Entries> asEntries(String expected, Problems problems) {
        return as(Entries.class, expected, problems);
    }

    default Optional<Items> asItems(String expected, Problems problems) {
        return as(Items.class, expected, problems);
    }

    default Optional<Text> asText(String expected, Problems problems) {
        return as(Text.class, expected, problems);
    }

    private <T extends YamlValue> Optional<T> as(Class<T> type, String expected, Problems problems) {
        if (type.isInstance(this)) {
            return Optional.of(type.cast(this));
        }
        problems.add(where(), expected, describe());
        return Optional.empty();
    }

    /** A scalar. */
    record Text(String where, String value) implements YamlValue {

        private static final int SHOWN = 60;

        @Override
        public String describe() {
            return "\"" + (value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…") + "\"";
        }

        public Problem problem(String expected) {
            return new Problem(where, expected, describe());
        }
    }

    /** A sequence. */
    record Items(String where, List<YamlValue> values) implements YamlValue {
        public Items {
            values = List.copyOf(values);
        }

        @Override
        public String describe() {
            return "a list";
        }
    }

    /** A mapping; {@code keys} say where each key stands and are in the file's order. */
    record Entries(String where, Map<String, String> keys, Map<String, YamlValue> values) implements YamlValue {

        @Override
        public String describe() {
            return "a mapping";
        }

        public Optional<YamlValue> get(String key) {
            return Optional.ofNullable(values.get(key));
        }

        /** The value of a key that must be there; its absence is a problem at the mapping's place. */
        public Optional<YamlValue> need(String key, Problems problems) {
            if (!values.containsKey(key)) {
                problems.add(
                        keys.getOrDefault(key, where), "\"" + key + "\"", keys.containsKey(key) ? "no value" : "none");
            }
            return get(key);
        }

        public Optional<Text> text(String key, String expected, Problems problems) {
            return get(key).flatMap(value -> value.asText(expected, problems));
        }

        /** Every key that is not one of {@code known} is a problem that names the nearest one. */
        public void refuseOthers(Collection<String> known, Problems problems) {
            keys.forEach((key, place) -> {
                if (!known.contains(key)) {
                    problems.add(place, "one of " + String.join(", ", known), Nearest.quote(key, known));
                }
            });
        }
    }
}
