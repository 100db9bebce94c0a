package org.linkbank.mapping.function;

import java.nio.charset.StandardCharsets;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;

/**
 * The form of IRIs (RFC 3987): whether a text is one, and how a value is encoded to be part of one. Most IRIs are decided by
 * one pass over their ASCII characters; only odd ones are parsed in full.
 */
public final class IriForm {

    private static final String DEPRECATED = "\u0149\u0673\u0F77\u0F79\u17A3\u17A4\u2329\u232A";
    private static final String HEX = "0123456789ABCDEF";

    /** By ASCII character: 0 forbidden, 1 fine, 2 needs a closer look. */
    private static final byte[] CLASS = new byte[128];

    static {
        for (char c = 'a'; c <= 'z'; c++) {
            CLASS[c] = 1;
            CLASS[Character.toUpperCase(c)] = 1;
        }
        for (char c : "0123456789-._~!$&'()*+,;=:/?".toCharArray()) {
            CLASS[c] = 1;
        }
        for (char c : "#%@[]".toCharArray()) {
            CLASS[c] = 2;
        }
    }

    private IriForm() {}

    /** Whether the text begins with a scheme, so that no base belongs in front of it. */
    public static boolean absolute(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || !isLetter(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < colon; i++) {
            char c = text.charAt(i);
            if (!isLetter(c) && !(c >= '0' && c <= '9') && c != '+' && c != '-' && c != '.') {
                return false;
            }
        }
        return true;
    }

    /** Where the text stops being an absolute IRI: the index of a character, its length for "somewhere", or -1 if it is one. */
    public static int fault(String text) {
        boolean odd = !text.startsWith("https://") && !text.startsWith("http://");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            byte kind = c < 128 ? CLASS[c] : 2;
            if (kind == 0) {
                return i;
            }
            odd |= kind == 2;
        }
        boolean plain = !odd && plainHost(text);
        return plain || parses(text) ? -1 : text.length();
    }

    /** Says where a text goes wrong without quoting it: a value may hold personal data. */
    public static String describe(String text, int fault) {
        if (fault < 0 || fault >= text.length()) {
            return "text of " + text.length() + " characters that is none";
        }
        char c = text.charAt(fault);
        String name = c == ' ' ? "a space" : c < ' ' ? "a control character" : "\"" + c + "\"";
        return name + " at character " + (fault + 1) + " of it";
    }

    /** Whether an http IRI of harmless characters has a host of letters, digits, hyphens and dots. */
    private static boolean plainHost(String text) {
        int from = text.indexOf("//") + 2;
        int i = from;
        while (i < text.length() && "/?".indexOf(text.charAt(i)) < 0) {
            char c = text.charAt(i++);
            if (!isLetter(c) && !(c >= '0' && c <= '9') && c != '-' && c != '.') {
                return false;
            }
        }
        return i > from;
    }

    private static boolean parses(String text) {
        try {
            boolean[] wrong = new boolean[1];
            IRIx.create(text).handleViolations((isError, message) -> wrong[0] |= isError);
            return absolute(text) && !wrong[0] && hostWhereNeeded(text);
        } catch (IRIException e) {
            return false;
        }
    }

    private static boolean hostWhereNeeded(String text) {
        if (!text.startsWith("http:") && !text.startsWith("https:")) {
            return true;
        }
        int from = text.indexOf(':') + 3;
        return text.startsWith("//", from - 2) && from < text.length() && "/?#:".indexOf(text.charAt(from)) < 0;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /**
     * Appends a value with everything percent-encoded but unreserved characters.
     *
     * @param ascii whether characters beyond ASCII are encoded too, which makes a URI of the IRI (RFC 3987 section 3.1)
     */
    public static void encode(String value, boolean ascii, StringBuilder out) {
        for (int i = 0; i < value.length(); ) {
            int c = value.codePointAt(i);
            if (c < 128 ? unreserved((char) c) : !ascii && ucschar(c)) {
                out.appendCodePoint(c);
            } else {
                encode(c, out);
            }
            i += Character.charCount(c);
        }
    }

    private static boolean unreserved(char c) {
        return isLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '~';
    }

    /**
     * {@code ucschar} of RFC 3987 section 2.2, without spaces, invisible format characters and the few deprecated ones:
     * people do not see them, and Jena refuses most.
     */
    private static boolean ucschar(int c) {
        if (Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT || DEPRECATED.indexOf(c) >= 0) {
            return false;
        }
        if (c <= 0xFFEF) {
            return (c >= 0xA0 && c <= 0xD7FF) || (c >= 0xF900 && c <= 0xFDCF) || c >= 0xFDF0;
        }
        return c >= 0x10000 && c <= 0xEFFFD && (c & 0xFFFF) <= 0xFFFD && (c < 0xE0000 || c >= 0xE1000);
    }

    private static void encode(int c, StringBuilder out) {
        // A lone surrogate has no UTF-8 form; U+FFFD stands in for it.
        int scalar = c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c;
        for (byte b : Character.toString(scalar).getBytes(StandardCharsets.UTF_8)) {
            out.append('%').append(HEX.charAt((b >> 4) & 15)).append(HEX.charAt(b & 15));
        }
    }
}
