package org.linkbank.demo.aliss;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a request asks for: the version, the path after it, and the parameters, whose names have no case in .NET. */
record Query(String version, String path, Map<String, String> parameters) {

    /** Reads a request target such as {@code /v5/import?page=2}. */
    static Query of(String target) {
        int mark = target.indexOf('?');
        String path = mark < 0 ? target : target.substring(0, mark);
        String[] parts = path.split("/", 3);
        String rest = parts.length < 3
                ? ""
                : parts[2].endsWith("/") ? parts[2].substring(0, parts[2].length() - 1) : parts[2];
        return new Query(
                parts.length < 2 ? "" : parts[1],
                decoded(rest),
                parameters(mark < 0 ? "" : target.substring(mark + 1)));
    }

    /** A parameter's text; an empty one counts as absent, as .NET takes it. */
    @Nullable
    String text(String name) {
        String value = parameters.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    /** A parameter's number. A text that is no number is a {@link NumberFormatException}. */
    int number(String name, int otherwise) {
        String value = text(name);
        return value == null ? otherwise : Integer.parseInt(value);
    }

    private static Map<String, String> parameters(String text) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : text.split("&", -1)) {
            String[] sides = pair.split("=", 2);
            parameters.putIfAbsent(
                    decoded(sides[0]).toLowerCase(Locale.ROOT), sides.length < 2 ? "" : decoded(sides[1]));
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
