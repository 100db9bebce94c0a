package org.linkbank.source;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * What a request carries in its Authorization header (RFC 9110, section 11.6.2). A secret: it is sent to the origin that the
 * request names, dropped when that redirects to another, and never shown.
 *
 * @param value the header's value; visible ASCII and spaces, anything else is an {@link IllegalArgumentException}
 */
public record Authorisation(String value) {

    public Authorisation {
        if (!value.matches("[\\x20-\\x7e]+")) {
            throw new IllegalArgumentException(
                    "authorisation: expected visible ASCII characters, found others (not shown)");
        }
    }

    /** RFC 6750, section 2.1. */
    public static Authorisation bearer(String token) {
        return new Authorisation("Bearer " + token);
    }

    /** RFC 7617, in UTF-8. */
    public static Authorisation basic(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Authorisation("Basic " + Base64.getEncoder().encodeToString(pair));
    }

    @Override
    public String toString() {
        return "an authorisation, not shown";
    }
}
