package org.linkbank.source.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.linkbank.file.Problems;
import org.linkbank.file.YamlValue.Text;
import org.linkbank.home.Secrets;

/**
 * A route's parameter values, the template's defaults included. Reading one notes the fault if it has any; nothing read here
 * is a secret, because all of it is shown, logged or published.
 */
record Values(String where, Map<String, Text> texts, Problems problems) {

    /** Where a parameter stands, or the route if it is not given. */
    String whereIs(String name) {
        Text text = texts.get(name);
        return text == null ? where : text.where();
    }

    /** The value as {@code read} understands it; a text that it does not is a problem. */
    <T> Optional<T> get(String name, String expected, Function<String, Optional<T>> read) {
        Text text = texts.get(name);
        if (text == null) {
            return Optional.empty();
        }
        if (Secrets.isReference(text.value())) {
            problems.add(text.where(), expected, "a reference to a secret, which \"" + name + "\" would publish");
            return Optional.empty();
        }
        Optional<T> value = read.apply(text.value());
        if (value.isEmpty()) {
            problems.addAll(List.of(text.problem(name + ": " + expected)));
        }
        return value;
    }

    /** As {@link #get}, of a parameter without which there is no source. */
    <T> Optional<T> need(String name, String expected, Function<String, Optional<T>> read) {
        if (!texts.containsKey(name)) {
            problems.add(where, "the parameter \"" + name + "\": " + expected, "none");
        }
        return get(name, expected, read);
    }
}
