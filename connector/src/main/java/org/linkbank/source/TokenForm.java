package org.linkbank.source;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The form that asks an authorisation server for an access token (RFC 6749, section 4.4.2): the only thing that a harvest
 * ever posts. A secret: it follows no redirect and is never shown.
 */
public record TokenForm(Map<String, String> fields) {

    /** What {@link #encoded} is in. */
    public static final String MEDIA_TYPE = "application/x-www-form-urlencoded";

    public TokenForm {
        fields = Map.copyOf(fields);
    }

    /** The client credentials grant. */
    public static TokenForm clientCredentials(String clientId, String clientSecret) {
        return new TokenForm(
                Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", clientSecret));
    }

    /** The body: the fields by name, in order. */
    public String encoded() {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "a form that asks for a token, not shown";
    }
}
