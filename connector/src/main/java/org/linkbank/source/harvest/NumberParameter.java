package org.linkbank.source.harvest;

import org.linkbank.source.Source;

/** A number that a partner file sets for a protocol of its own. */
public final class NumberParameter {

    private NumberParameter() {}

    /** The number, 0 or more; where it is none, the default with a warning. */
    public static double of(Source source, String name, double otherwise, Notes notes) {
        String text = source.parameters().get(name);
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            double number = Double.parseDouble(text.strip());
            if (number >= 0 && number < Double.POSITIVE_INFINITY) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, with everything else that is no number
        }
        notes.warn("parameter " + name + ": expected a number, 0 or more, found something else; " + otherwise
                + " is taken");
        return otherwise;
    }
}
