package org.linkbank.file;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the texts of definition files as numbers, sizes and addresses: empty when a text is none, or out of its range. */
public final class Scalars {

    /** The deepest nesting that any limit may allow: parsers recurse, and a stack ends. */
    public static final int DEEPEST = 1000;

    private static final Pattern WHOLE = Pattern.compile("\\d{1,18}");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,18}) ?(B|kB|KB|MB|GB|KiB|MiB|GiB)?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");
    private static final Map<String, Long> UNITS = Map.of(
            "B", 1L,
            "kB", 1_000L,
            "KB", 1_000L,
            "MB", 1_000_000L,
            "GB", 1_000_000_000L,
            "KiB", 1L << 10,
            "MiB", 1L << 20,
            "GiB", 1L << 30);

    private Scalars() {}

    /** A whole number between {@code least} and {@code most}, both included; underscores between digits are allowed. */
    public static Optional<Long> whole(String text, long least, long most) {
        String digits = text.replace("_", "");
        return WHOLE.matcher(digits).matches()
                ? Optional.of(Long.parseLong(digits)).filter(n -> n >= least && n <= most)
                : Optional.empty();
    }

    /** A number of bytes, 1 to {@code most}, such as {@code 4194304}, {@code 4 MiB} or {@code 4MB} (IEC 80000-13). */
    public static Optional<Long> bytes(String text, long most) {
        Matcher size = SIZE.matcher(text.replace("_", ""));
        if (!size.matches()) {
            return Optional.empty();
        }
        long count = Long.parseLong(size.group(1));
        long unit = UNITS.getOrDefault(size.group(2) == null ? "B" : size.group(2), 1L);
        return count >= 1 && count <= most / unit ? Optional.of(count * unit) : Optional.empty();
    }

    /** A decimal number between {@code least} and {@code most}, both included. */
    public static Optional<Double> number(String text, double least, double most) {
        return NUMBER.matcher(text).matches()
                ? Optional.of(new BigDecimal(text).doubleValue()).filter(n -> n >= least && n <= most)
                : Optional.empty();
    }

    /** {@code true} or {@code false}. */
    public static Optional<Boolean> truth(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    public static Optional<URI> uri(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** An absolute http or https address with a host and without a user's name or password in it. */
    public static Optional<URI> webAddress(String text) {
        return uri(text)
                .filter(uri -> "http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                .filter(uri -> uri.getHost() != null && uri.getUserInfo() == null);
    }
}
