package org.linkbank.check;

import java.util.Comparator;
import org.linkbank.record.Problem;

/**
 * One thing that a check found, fit to be shown to the publisher and to be logged: it never holds the value itself.
 *
 * @param focus the IRI of the thing that it is about; its kind where it has none
 * @param path the property, with the prefixes of the shapes, as in {@code schema:name}; empty when it is about the whole thing
 * @param value what kind of value was found, as in {@code a text of 12 characters}; {@code nothing} where none was
 * @param message what to do, in the publisher's words, from the shape
 */
public record Finding(Severity severity, String focus, String path, String value, String message) {

    /** Worst first; the order is the same for the same findings, however they were found. */
    public static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::focus)
            .thenComparing(Finding::path)
            .thenComparing(Finding::message)
            .thenComparing(Finding::value);

    /** In the form of every other problem, for the errors of a run. */
    public Problem toProblem() {
        String reason = message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
        return new Problem(path.isEmpty() ? focus : focus + " " + path, "a valid value (" + reason + ")", value);
    }
}
