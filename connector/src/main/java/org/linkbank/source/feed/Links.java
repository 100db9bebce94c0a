package org.linkbank.source.feed;

import java.net.URI;

/** Addresses as feeds write them. */
final class Links {

    private Links() {}

    /** The reference resolved (RFC 3986 section 5), or as it is where either is no URI. */
    static String absolute(URI base, String reference) {
        String text = reference.strip();
        try {
            return base.resolve(text.replace(" ", "%20")).toString();
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** Whether it is a reference that needs a base. */
    static boolean relative(String text) {
        int colon = text.indexOf(':');
        int slash = text.indexOf('/');
        return !text.isBlank() && (colon < 0 || (slash >= 0 && slash < colon));
    }
}
