package org.linkbank.source.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The Retry-After header (RFC 9110 section 10.2.3): a number of seconds or an HTTP date. */
final class RetryAfter {

    private static final Duration LONGEST = Duration.ofDays(365);

    private RetryAfter() {}

    /** How long from {@code now} the server wants to be left alone, 0 to a year; empty when the value is neither form. */
    static Optional<Duration> parse(String value, Instant now) {
        String text = value.strip();
        try {
            Duration wait = text.chars().allMatch(c -> c >= '0' && c <= '9') && !text.isEmpty()
                    ? Duration.ofSeconds(text.length() > 9 ? LONGEST.toSeconds() : Long.parseLong(text))
                    : Duration.between(now, ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME));
            return Optional.of(bounded(wait));
        } catch (DateTimeException e) {
            return Optional.empty(); // a header we cannot read is as good as none; back-off still applies
        }
    }

    private static Duration bounded(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
