package org.linkbank.mapping.function;

import java.util.ArrayList;
import java.util.List;

/**
 * Looks values up among the concepts of a scheme or crosswalk. A value that is not there is left out, and reported unless the
 * table is open-ended.
 */
final class ValueMap {

    private static final int LONGEST = 60;

    private ValueMap() {}

    static Function make(Signature.Constants constants, Tables tables) {
        String name = constants.get(Parameters.TABLE);
        Table table = tables.load(name);
        return call -> lookUp(call, name, table);
    }

    private static List<Value> lookUp(Call call, String name, Table table) {
        List<Value> found = new ArrayList<>();
        for (Value value : call.all(Parameters.VALUE)) {
            String text = value.text().strip();
            List<String> concepts = table.find(text);
            concepts.forEach(concept -> found.add(Value.text(concept)));
            if (concepts.isEmpty() && !text.isEmpty() && !table.openEnded()) {
                // A code is worth quoting: whoever keeps the vocabulary needs it. Long text is no code.
                String quoted = text.length() <= LONGEST ? "\"" + text + "\"" : Shape.of(text);
                call.leftOut().accept("a value of " + name, quoted);
            }
        }
        return found;
    }
}
