package org.linkbank.mapping.function;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A scheme or crosswalk to look values up in. Codes are compared as they are, labels in the form of {@link #folded};
 * a code goes before a label.
 *
 * @param codes the IRIs that stand for a notation or an IRI
 * @param labels the same for a label, folded
 * @param openEnded whether values that it lacks are to be expected and so no cause for a warning
 */
public record Table(Map<String, List<String>> codes, Map<String, List<String>> labels, boolean openEnded) {

    private static final Pattern BLANKS = Pattern.compile("[\\s_\\p{Pd}]+");

    public Table {
        codes = Map.copyOf(codes);
        labels = Map.copyOf(labels);
    }

    /** What a value stands for, sorted; nothing when it is unknown. */
    public List<String> find(String value) {
        List<String> found = codes.get(value);
        return found != null ? found : labels.getOrDefault(folded(value), List.of());
    }

    /** The form in which labels are compared: lower case, "and" for "&", a blank for hyphens, underscores and blanks. */
    public static String folded(String label) {
        String words = label.replace("&", " and ").toLowerCase(Locale.ROOT);
        return BLANKS.matcher(words).replaceAll(" ").strip();
    }
}
