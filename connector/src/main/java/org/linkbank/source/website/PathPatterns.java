package org.linkbank.source.website;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which paths are meant, written as in robots.txt (RFC 9309 section 2.2.3): beginnings of a path, {@code *} for any text,
 * {@code $} for the end, with commas between.
 */
final class PathPatterns {

    private final List<Pattern> patterns;

    private PathPatterns(List<Pattern> patterns) {
        this.patterns = patterns;
    }

    static PathPatterns parse(String text) {
        return new PathPatterns(Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(PathPatterns::pattern)
                .toList());
    }

    private static Pattern pattern(String text) {
        boolean whole = text.endsWith("$");
        String path = whole ? text.substring(0, text.length() - 1) : text;
        String regex = Arrays.stream(path.split("\\*+", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(whole ? regex : regex + ".*", Pattern.DOTALL);
    }

    boolean isEmpty() {
        return patterns.isEmpty();
    }

    boolean match(String path) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(path).matches());
    }
}
