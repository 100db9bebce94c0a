package org.linkbank.source;

import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How a request ended. */
public sealed interface FetchResult {

    FetchRequest request();

    /**
     * The server answered, with whatever status. The body is decompressed and guarded: reading past a limit throws
     * {@link FetchLimitException}. It is read once and closed by whoever performs the request.
     *
     * @param uri where the answer came from, after redirects
     * @param headers names in lower case
     */
    record Response(
            FetchRequest request, int status, URI uri, Map<String, String> headers, InputStream body, Instant at)
            implements FetchResult {

        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
        }
    }

    /** No answer, after the retries: refused, reset, timed out, forbidden by the guard. {@code reason} is one sentence. */
    record Failure(FetchRequest request, String reason) implements FetchResult {}
}
