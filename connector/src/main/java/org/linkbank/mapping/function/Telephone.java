package org.linkbank.mapping.function;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A telephone number in international form, as in {@code +441414041234} (RFC 3966 without separators), read as a number of the
 * United Kingdom where it has no country code. A short number stays as it is, and so does what is no number: better a
 * note for a person to read than no way to call.
 */
final class Telephone {

    private static final Pattern NUMBER = Pattern.compile("(\\+|00)?([0-9][0-9 ().\\-]*)");
    private static final int SHORTEST_NATIONAL = 9;
    private static final int LONGEST = 15;

    private Telephone() {}

    static String normalised(String text) {
        String stripped = text.strip();
        Matcher number = NUMBER.matcher(stripped.startsWith("(") ? stripped.replaceFirst("\\(", "") : stripped);
        if (!number.matches()) {
            return stripped;
        }
        boolean international = number.group(1) != null;
        String digits = digits(number.group(2).replace("(0)", ""));
        if (digits.length() < SHORTEST_NATIONAL || digits.length() > LONGEST) {
            return stripped;
        }
        if (international) {
            return "+" + digits;
        }
        return digits.startsWith("0") ? "+44" + digits.substring(1) : stripped;
    }

    private static String digits(String text) {
        return text.chars()
                .filter(c -> c >= '0' && c <= '9')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
