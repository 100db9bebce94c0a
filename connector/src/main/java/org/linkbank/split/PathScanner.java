package org.linkbank.split;

/** Reads a path character by character and words the complaint when one is not as expected. */
final class PathScanner {

    private final String text;
    private int at;

    PathScanner(String text) {
        this.text = text;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    char peek() {
        return atEnd() ? '\0' : text.charAt(at);
    }

    char next() {
        char c = peek();
        at++;
        return c;
    }

    boolean take(String token) {
        boolean matches = text.startsWith(token, at);
        at += matches ? token.length() : 0;
        return matches;
    }

    void expect(String token) {
        if (!take(token)) {
            throw wrong("\"" + token + "\"");
        }
    }

    void skipSpace() {
        while (!atEnd() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    /** A name without quotes: letters, digits, {@code _}, {@code -}, {@code @} and anything beyond ASCII. */
    String name() {
        int from = at;
        while (!atEnd() && isNameCharacter(text.charAt(at))) {
            at++;
        }
        if (from == at) {
            throw wrong("a name");
        }
        return text.substring(from, at);
    }

    private static boolean isNameCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '@' || c > 127;
    }

    String quoted() {
        char quote = next();
        StringBuilder name = new StringBuilder();
        while (peek() != quote) {
            if (atEnd()) {
                throw wrong("a closing " + quote);
            }
            char c = next();
            name.append(c == '\\' ? escaped() : c);
        }
        next();
        return name.toString();
    }

    private char escaped() {
        char c = next();
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> (char) hex();
            case '\'', '"', '\\', '/' -> c;
            default -> throw wrong("an escape such as \\' or \\u0041");
        };
    }

    private int hex() {
        try {
            int value = Integer.parseInt(text.substring(at, Math.min(at + 4, text.length())), 16);
            at += 4;
            return value;
        } catch (NumberFormatException e) {
            throw wrong("four hexadecimal digits");
        }
    }

    int integer() {
        int from = at;
        if (peek() == '-') {
            at++;
        }
        while (Character.isDigit(peek())) {
            at++;
        }
        try {
            return Integer.parseInt(text.substring(from, at));
        } catch (NumberFormatException e) {
            at = from;
            throw wrong("a whole number");
        }
    }

    PathSyntaxException wrong(String expected) {
        String found = at >= text.length() ? "its end" : "\"" + text.charAt(at) + "\" at character " + (at + 1);
        return new PathSyntaxException(expected + " in the path " + text, found);
    }
}
