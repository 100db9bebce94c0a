package org.linkbank.demo.site;

import java.util.Map;

/**
 * A GET request.
 *
 * @param parameters of the query, decoded, the first of each name
 * @param headers names in lower case
 */
public record Asked(String path, Map<String, String> parameters, Map<String, String> headers) {

    public Asked {
        parameters = Map.copyOf(parameters);
        headers = Map.copyOf(headers);
    }
}
