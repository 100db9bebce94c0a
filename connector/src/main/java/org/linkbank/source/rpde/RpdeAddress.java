package org.linkbank.source.rpde;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What the address of a page says: where in the feed it begins. */
final class RpdeAddress {

    static final String TIMESTAMP = "afterTimestamp";
    static final String ID = "afterId";

    private RpdeAddress() {}

    /** The time after which the page begins, as the feed counts it; empty where it counts changes. */
    static OptionalLong timestamp(URI address) {
        String text = parameter(address, TIMESTAMP);
        return text != null && text.matches("[0-9]{1,18}")
                ? OptionalLong.of(Long.parseLong(text))
                : OptionalLong.empty();
    }

    static @Nullable String parameter(URI address, String name) {
        String query = address.getRawQuery() == null ? "" : address.getRawQuery();
        for (String part : query.split("&", -1)) {
            if (part.startsWith(name + "=")) {
                return decoded(part.substring(name.length() + 1));
            }
        }
        return null;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
