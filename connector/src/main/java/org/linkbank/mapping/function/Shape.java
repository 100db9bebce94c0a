package org.linkbank.mapping.function;

/** The shape of a value, for messages: values may hold personal data, which is never logged. */
public final class Shape {

    private static final int LONGEST = 30;

    private Shape() {}

    /** Letters become a, digits 9: {@code text like "99/99/9999"}. */
    public static String of(String text) {
        String shape = text.substring(0, Math.min(text.length(), LONGEST))
                .replaceAll("\\p{L}", "a")
                .replaceAll("\\p{N}", "9")
                .replaceAll("\\p{Cntrl}", " ");
        return text.isEmpty() ? "empty text" : "text like \"" + shape + (text.length() > LONGEST ? "…" : "") + "\"";
    }
}
