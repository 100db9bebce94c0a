package org.linkbank.source.protocol;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Text that is an http or https address. */
final class WebAddress {

    private WebAddress() {}

    /** The text as it is, or null when it is no such address. */
    static @Nullable String orNull(String text) {
        try {
            URI uri = new URI(text);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? text : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
