package org.linkbank.publish;

import java.time.Duration;

/**
 * How much one query may take before it is answered with an error, and never with part of its result.
 *
 * @param timeout from its acceptance to its last result
 * @param queryCharacters the longest query text
 * @param resultBytes the longest answer, as serialised
 * @param graphTriples the most triples that a form which must be held in memory (JSON-LD, RDF/XML, DESCRIBE) may have
 * @param atOnce queries evaluated at the same time; as many again times eight may wait
 */
public record QueryLimits(Duration timeout, int queryCharacters, long resultBytes, int graphTriples, int atOnce) {

    /** 30 seconds, 256 Ki characters, 256 MiB, 200,000 triples, four at once. */
    public static final QueryLimits DEFAULT =
            new QueryLimits(Duration.ofSeconds(30), 256 << 10, 256L << 20, 200_000, 4);

    public QueryLimits {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("query timeout: expected a time above 0, found " + timeout);
        }
        if (queryCharacters < 1 || resultBytes < 1 || graphTriples < 1 || atOnce < 1) {
            throw new IllegalArgumentException("query limits: expected numbers above 0");
        }
    }

    public QueryLimits withTimeout(Duration other) {
        return new QueryLimits(other, queryCharacters, resultBytes, graphTriples, atOnce);
    }
}
