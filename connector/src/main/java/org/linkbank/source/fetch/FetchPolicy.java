package org.linkbank.source.fetch;

import java.util.Set;
import org.linkbank.source.Source;

/**
 * What one source may do on the network and what its servers may do to us.
 *
 * @param privateHosts names or addresses, with or without a port, that may lie in private networks
 * @param requestsPerSecond at most, to one host and port
 * @param bytes at most of one answer, as sent and again after decompression
 * @param redirects at most in a row
 */
public record FetchPolicy(
        Set<String> privateHosts,
        double requestsPerSecond,
        long bytes,
        FetchTimes times,
        RetryPolicy retries,
        int redirects) {

    private static final int REDIRECTS = 5;

    public FetchPolicy {
        privateHosts = Set.copyOf(privateHosts);
        if (!(requestsPerSecond > 0) || bytes < 1 || redirects < 0) {
            throw new IllegalArgumentException("fetch policy: expected a rate and a number of bytes above 0");
        }
    }

    /** What the partner file says, with this program's times, retries and redirects. */
    public static FetchPolicy of(Source source) {
        return new FetchPolicy(
                source.privateHosts(),
                source.requestsPerSecond(),
                source.limits().bytes(),
                FetchTimes.DEFAULT,
                RetryPolicy.DEFAULT,
                REDIRECTS);
    }

    public FetchPolicy withTimes(FetchTimes other) {
        return new FetchPolicy(privateHosts, requestsPerSecond, bytes, other, retries, redirects);
    }

    public FetchPolicy withRetries(RetryPolicy other) {
        return new FetchPolicy(privateHosts, requestsPerSecond, bytes, times, other, redirects);
    }

    long nanosBetweenRequests() {
        return (long) (1e9 / requestsPerSecond);
    }
}
