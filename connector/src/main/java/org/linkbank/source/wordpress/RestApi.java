package org.linkbank.source.wordpress;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.harvest.WebAddress;

/**
 * The REST interface of a site, at one of its two addresses.
 *
 * @param root up to where a path is put: {@code …/wp-json/} or {@code …/?rest_route=/}
 */
record RestApi(String root) {

    static RestApi pretty(URI site) {
        return new RestApi(WebAddress.root(site) + "/wp-json/");
    }

    /** Works without rewriting of addresses, which not every server does. */
    static RestApi plain(URI site) {
        return new RestApi(WebAddress.root(site) + "/?rest_route=/");
    }

    /** Parameters in the order given; values are encoded here. */
    FetchRequest request(String path, Map<String, String> parameters, String place) {
        StringBuilder address = new StringBuilder(root).append(path);
        char before = root.indexOf('?') < 0 ? '?' : '&';
        for (Map.Entry<String, String> each : parameters.entrySet()) {
            address.append(before).append(each.getKey()).append('=').append(encoded(each.getValue()));
            before = '&';
        }
        return new FetchRequest(URI.create(address.toString()), Map.of("Accept", "application/json"), place);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%2C", ",");
    }
}
