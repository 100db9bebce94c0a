package org.linkbank.demo.oruk;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A request, taken apart: the segments of its path and the parameters of its query. */
record Asked(List<String> path, Map<String, String> query) {

    private static final int STANDARD_PAGE = 50;
    private static final int LARGEST_PAGE = 100;

    static Asked of(String target) {
        URI uri = URI.create(target);
        List<String> path = List.of(uri.getRawPath().split("/")).stream()
                .filter(segment -> !segment.isEmpty())
                .map(Asked::decoded)
                .toList();
        Map<String, String> query = new HashMap<>();
        String raw = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        for (String part : raw.split("&", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                query.put(decoded(part.substring(0, equals)), decoded(part.substring(equals + 1)));
            }
        }
        return new Asked(path, query);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    int page() {
        return Math.max(1, number("page", 1));
    }

    int perPage() {
        return Math.min(LARGEST_PAGE, Math.max(1, number("per_page", STANDARD_PAGE)));
    }

    boolean yes(String name) {
        return "true".equals(query.get(name));
    }

    private int number(String name, int standard) {
        String text = query.getOrDefault(name, "");
        return text.matches("[0-9]{1,8}") ? Integer.parseInt(text) : standard;
    }
}
