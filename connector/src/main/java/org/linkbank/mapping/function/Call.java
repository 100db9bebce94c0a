package org.linkbank.mapping.function;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * One call of a function.
 *
 * @param arguments values by parameter name; a parameter that is not given has none
 * @param leftOut told of a value that is dropped: what was expected and what was found
 */
public record Call(Map<String, List<Value>> arguments, BiConsumer<String, String> leftOut) {

    /** The values of a parameter, none when it is not given. */
    public List<Value> all(String parameter) {
        return arguments.getOrDefault(parameter, List.of());
    }

    /** The text of a parameter's first value, or empty text. */
    public String first(String parameter) {
        List<Value> values = all(parameter);
        return values.isEmpty() ? "" : values.get(0).text();
    }
}
