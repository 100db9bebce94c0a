package org.linkbank.source.oai;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a repository says of itself (Identify, section 4.2).
 *
 * @param seconds whether its dates go down to seconds, or are those of days
 * @param persistent whether it tells of every deletion for ever
 * @param asked its own time when it answered
 */
record OaiIdentity(String name, boolean seconds, boolean persistent, Instant asked) {

    private static final Duration OVERLAP = Duration.ofMinutes(10);

    /** From when to ask for changes, in the repository's granularity, so that nothing falls between two harvests. */
    String from(Instant seen) {
        return seconds
                ? seen.minus(OVERLAP).truncatedTo(ChronoUnit.SECONDS).toString()
                : seen.minus(Duration.ofDays(1)).toString().substring(0, 10);
    }
}
