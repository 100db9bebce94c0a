package org.linkbank.mapping.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks values up among the concepts of a scheme or crosswalk. A value that is not there is left out, and reported. */
final class ValueMap {

    private static final int LONGEST = 60;

    private ValueMap() {}

    static Function make(Signature.Constants constants, Tables tables) {
        String name = constants.get(Parameters.TABLE);
        Map<String, String> concepts = tables.load(name);
        return call -> lookUp(call, name, concepts);
    }

    private static List<Value> lookUp(Call call, String table, Map<String, String> concepts) {
        List<Value> found = new ArrayList<>();
        for (Value value : call.all(Parameters.VALUE)) {
            String text = value.text().strip();
            @Nullable String concept = concepts.get(text);
            if (concept != null) {
                found.add(Value.text(concept));
            } else if (!text.isEmpty()) {
                // A code is worth quoting: whoever keeps the vocabulary needs it. Long text is no code.
                String quoted = text.length() <= LONGEST ? "\"" + text + "\"" : Shape.of(text);
                call.leftOut().accept("a value of " + table, quoted);
            }
        }
        return found;
    }
}
