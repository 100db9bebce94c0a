package org.linkbank.source.website;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Addresses of pages of one site. */
final class SiteAddress {

    static final String PREFIX = "page";
    private static final int LONGEST = 1000;

    private SiteAddress() {}

    /** An absolute http or https address without a fragment, or null when the text is none. */
    static @Nullable URI parse(String text, URI base) {
        try {
            URI uri = base.resolve(new URI(text.strip().replace(" ", "%20"))).normalize();
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean web = (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null;
            return web && uri.getRawUserInfo() == null ? withoutFragment(uri) : null;
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    private static URI withoutFragment(URI uri) throws URISyntaxException {
        String text = uri.toASCIIString();
        int hash = text.indexOf('#');
        URI bare = new URI(hash < 0 ? text : text.substring(0, hash));
        return bare.getRawPath().isEmpty() ? bare.resolve("/") : bare;
    }

    /** Whether both are of one site: the same host and port, with or without {@code www.}, by http or https. */
    static boolean sameSite(URI one, URI other) {
        return host(one).equals(host(other)) && port(one) == port(other);
    }

    private static String host(URI uri) {
        String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    private static int port(URI uri) {
        int port = uri.getPort();
        return port == 80 || port == 443 ? -1 : port;
    }

    /** Path and query: what tells a page from others of its site. */
    static String path(URI page) {
        String path = page.getRawPath().isEmpty() ? "/" : page.getRawPath();
        return page.getRawQuery() == null ? path : path + "?" + page.getRawQuery();
    }

    /** The record id of a page, or null when it is too long for one. */
    static @Nullable String id(URI page) {
        String path = path(page);
        return path.length() > LONGEST ? null : PREFIX + path;
    }
}
