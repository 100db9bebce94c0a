package org.linkbank.source;

import java.net.URI;
import java.util.Map;

/**
 * What a harvest wants next. The route performs it with the guarded client; only GET exists, because harvesting never writes.
 *
 * @param headers such as Accept, If-None-Match, If-Modified-Since; never credentials, which the client adds itself
 * @param place what it is for, in words, for progress and errors: "page 3 of 60"
 */
public record FetchRequest(URI uri, Map<String, String> headers, String place) {

    /**
     * A header that the guarded client takes out: the least number of milliseconds from this request to the next one to its
     * host, where the host itself asks for a slower pace than the partner file does (robots.txt, Crawl-delay).
     */
    public static final String PACE = "Linkbank-Pace";

    public FetchRequest {
        headers = Map.copyOf(headers);
    }
}
