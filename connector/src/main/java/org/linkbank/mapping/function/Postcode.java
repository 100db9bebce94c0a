package org.linkbank.mapping.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Postcodes of the United Kingdom in their written form (BS 7666): capitals and one space before the last three. */
final class Postcode {

    private static final Pattern FORM = Pattern.compile("GIR0AA|[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}");
    private static final int INWARD = 3;

    private Postcode() {}

    static List<Value> apply(Call call) {
        List<Value> postcodes = new ArrayList<>();
        for (Value value : call.all(Parameters.VALUE)) {
            String compact = value.text().replaceAll("\\s", "").toUpperCase(Locale.ROOT);
            if (FORM.matcher(compact).matches()) {
                int outward = compact.length() - INWARD;
                postcodes.add(Value.text(compact.substring(0, outward) + " " + compact.substring(outward)));
            } else if (!compact.isEmpty()) {
                call.leftOut().accept("a UK postcode", Shape.of(value.text()));
            }
        }
        return postcodes;
    }
}
