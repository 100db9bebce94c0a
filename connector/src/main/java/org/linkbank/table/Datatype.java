package org.linkbank.table;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What values of a column are, and how a value that a person wrote is written for a machine. */
public enum Datatype {
    STRING("a text"),
    ANY_URI("a web address, as in https://www.example.org/page"),
    G_YEAR("a year of four digits, as in 2014"),
    DATE("a day, as in 2014-02-18 or 18/02/2014"),
    INTEGER("a whole number");

    private static final Pattern BRITISH_DAY = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})");
    private static final Pattern HOST = Pattern.compile("(?i)[a-z0-9-]+(\\.[a-z0-9-]+)+([/?#].*)?");

    private final String words;

    Datatype(String words) {
        this.words = words;
    }

    /** What is expected, for a person. */
    public String words() {
        return words;
    }

    /** By the name that CSV on the Web has for it. */
    static Optional<Datatype> named(String name) {
        return switch (name) {
            case "string", "normalizedString" -> Optional.of(STRING);
            case "anyURI" -> Optional.of(ANY_URI);
            case "gYear" -> Optional.of(G_YEAR);
            case "date" -> Optional.of(DATE);
            case "integer" -> Optional.of(INTEGER);
            default -> Optional.empty();
        };
    }

    /** The value in its one written form; empty when it is none. */
    public Optional<String> read(String text) {
        String value = text.strip();
        return switch (this) {
            case STRING -> Optional.of(value);
            case ANY_URI -> address(value);
            case G_YEAR -> value.matches("[12]\\d{3}") ? Optional.of(value) : Optional.empty();
            case DATE -> day(value);
            case INTEGER -> value.matches("-?\\d{1,18}") ? Optional.of(value) : Optional.empty();
        };
    }

    private static Optional<String> address(String value) {
        String whole = HOST.matcher(value).matches() ? "http://" + value : value;
        try {
            URI uri = new URI(whole);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            boolean open = uri.getHost() != null && uri.getUserInfo() == null;
            return web && open ? Optional.of(whole) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> day(String value) {
        Matcher british = BRITISH_DAY.matcher(value);
        try {
            return Optional.of((british.matches()
                            ? LocalDate.of(number(british, 3), number(british, 2), number(british, 1))
                            : LocalDate.parse(value.length() > 10 ? value.substring(0, 10) : value))
                    .toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
