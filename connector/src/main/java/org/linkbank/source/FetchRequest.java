package org.linkbank.source;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a harvest wants next. The route performs it with the guarded client: a GET, because harvesting never writes, or the
 * POST that asks for an access token.
 *
 * @param headers such as Accept, If-None-Match, If-Modified-Since; never credentials
 * @param place what it is for, in words, for progress and errors: "page 3 of 60"
 * @param authorisation for the origin of {@code uri} alone, or null
 * @param form what to POST to ask for a token, or null for a GET
 */
public record FetchRequest(
        URI uri,
        Map<String, String> headers,
        String place,
        @Nullable Authorisation authorisation,
        @Nullable TokenForm form) {

    /**
     * A header that the guarded client takes out: the least number of milliseconds from this request to the next one to its
     * host, where the host itself asks for a slower pace than the partner file does (robots.txt, Crawl-delay).
     */
    public static final String PACE = "Linkbank-Pace";

    public FetchRequest {
        headers = Map.copyOf(headers);
    }

    /** A GET without credentials. */
    public FetchRequest(URI uri, Map<String, String> headers, String place) {
        this(uri, headers, place, null, null);
    }

    /** Asks for an access token. */
    public static FetchRequest token(URI uri, TokenForm form) {
        return new FetchRequest(uri, Map.of("Accept", "application/json"), "an access token", null, form);
    }

    public FetchRequest authorised(Authorisation by) {
        return new FetchRequest(uri, headers, place, by, form);
    }
}
