package org.linkbank.source.fetch;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.client5.http.impl.DefaultRedirectStrategy;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/** Where a request may go, and what it may carry along when it is redirected to another origin. */
final class HopRules extends DefaultRedirectStrategy {

    /** What another origin may see; credentials come under many names, so what is harmless is listed instead. */
    private static final Set<String> HARMLESS =
            Set.of("accept", "accept-language", "if-none-match", "if-modified-since", "user-agent");

    /** Refuses an address that is not plain http or https, carries user information or leaves https for http. */
    static void check(URI uri, @Nullable URI before) throws FetchRefusedException {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw refused(uri, "expected http or https, found " + scheme);
        }
        if (uri.getRawUserInfo() != null) {
            throw refused(uri, "expected an address without user name and password, found one with them");
        }
        if (uri.getHost() == null) {
            throw refused(uri, "expected a host name, found none");
        }
        if (before != null && "https".equalsIgnoreCase(before.getScheme()) && scheme.equals("http")) {
            throw refused(uri, "expected https to stay https, found a redirect to http");
        }
    }

    private static FetchRefusedException refused(URI uri, String what) {
        return new FetchRefusedException(shown(uri) + ": " + what + ". Not asked");
    }

    /** The address without user information and query, either of which may hold a secret. */
    static String shown(URI uri) {
        String authority = String.valueOf(uri.getRawAuthority());
        return uri.getScheme() + "://" + authority.substring(authority.lastIndexOf('@') + 1) + uri.getRawPath();
    }

    /** Only what a GET asks for may move: a POST carries a secret that stays where it was sent. */
    @Override
    public boolean isRedirected(HttpRequest request, HttpResponse response, HttpContext context)
            throws ProtocolException {
        return request.getMethod().equals("GET") && super.isRedirected(request, response, context);
    }

    @Override
    public boolean isRedirectAllowed(HttpHost from, HttpHost to, HttpRequest redirect, HttpContext context) {
        if (!from.equals(to)) {
            for (Header header : redirect.getHeaders()) {
                if (!HARMLESS.contains(header.getName().toLowerCase(Locale.ROOT))) {
                    redirect.removeHeaders(header.getName());
                }
            }
        }
        return true;
    }
}
