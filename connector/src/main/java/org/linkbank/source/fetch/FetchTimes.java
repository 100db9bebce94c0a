package org.linkbank.source.fetch;

import java.time.Duration;

/**
 * How long a server may keep us waiting. Only waiting for the server counts: neither our own pauses between attempts nor the
 * time that a reader takes over what it got.
 *
 * @param connect to one address, and for one TLS handshake
 * @param silence between two pieces of an answer
 * @param total for a whole request, with its retries and redirects, and its body
 * @param slowest bytes a second from which a body is worth more than {@code total}: each such number of bytes received buys
 *     another second, so that a large body may take long but a dribble may not
 */
public record FetchTimes(Duration connect, Duration silence, Duration total, int slowest) {

    /** 10 s, 15 s, 25 s, 64 KiB/s: a server that sends a byte a second is left within 30 s. */
    public static final FetchTimes DEFAULT =
            new FetchTimes(Duration.ofSeconds(10), Duration.ofSeconds(15), Duration.ofSeconds(25), 64 << 10);

    public FetchTimes {
        if (connect.toMillis() < 1 || silence.toMillis() < 1 || total.toMillis() < 1 || slowest < 1) {
            throw new IllegalArgumentException("fetch times: expected at least 1 ms each and 1 byte/s");
        }
    }
}
