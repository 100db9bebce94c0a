package org.linkbank.demo.liferay;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A request's path and parameters. */
record Query(String path, Map<String, String> parameters) {

    static Query of(String target) {
        int mark = target.indexOf('?');
        Map<String, String> parameters = new HashMap<>();
        for (String pair : (mark < 0 ? "" : target.substring(mark + 1)).split("&", -1)) {
            String[] sides = pair.split("=", 2);
            parameters.putIfAbsent(decoded(sides[0]), sides.length < 2 ? "" : decoded(sides[1]));
        }
        return new Query(decoded(mark < 0 ? target : target.substring(0, mark)), parameters);
    }

    String text(String name) {
        return parameters.getOrDefault(name, "");
    }

    int number(String name, int otherwise) {
        String text = text(name);
        return text.isEmpty() ? otherwise : Integer.parseInt(text);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
