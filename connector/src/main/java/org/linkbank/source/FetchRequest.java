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

    public FetchRequest {
        headers = Map.copyOf(headers);
    }
}
