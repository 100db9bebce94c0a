package org.linkbank.demo.wordpress;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request to the site.
 *
 * @param path of the REST interface, as in {@code wp/v2/posts}, whichever address it came by; of the site otherwise
 */
record Query(boolean rest, String path, Map<String, String> parameters) {

    private static final String PRETTY = "/wp-json/";

    static Query of(String url) {
        String[] parts = url.split("\\?", 2);
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String each : (parts.length > 1 ? parts[1] : "").split("&", -1)) {
            String[] pair = each.split("=", 2);
            parameters.put(pair[0], pair.length > 1 ? URLDecoder.decode(pair[1], StandardCharsets.UTF_8) : "");
        }
        String route = parameters.get("rest_route");
        if (route != null) {
            return new Query(true, route.substring(Math.min(1, route.length())), parameters);
        }
        boolean rest = parts[0].startsWith(PRETTY);
        return new Query(rest, rest ? parts[0].substring(PRETTY.length()) : parts[0], parameters);
    }

    int number(String name, int otherwise) {
        String text = parameters.getOrDefault(name, "");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : otherwise;
    }

    String text(String name) {
        return parameters.getOrDefault(name, "");
    }
}
