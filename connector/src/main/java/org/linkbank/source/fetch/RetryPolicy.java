package org.linkbank.source.fetch;

import java.time.Duration;

/**
 * When a request is made again and after what pause. Only GETs are made, so every one may be repeated (RFC 9110
 * section 9.2.2).
 *
 * @param attempts in all, the first included, when nothing answers or a gateway (429, 502, 503, 504) does; an error of the
 *     server's own (500) is repeated once at most, because it usually stays (decision 0042)
 * @param pause before the second attempt; it doubles each time
 * @param longestPause which doubling does not exceed
 * @param longestRetryAfter what a server may ask us to wait; when it asks for more, the request fails and says so
 */
public record RetryPolicy(int attempts, Duration pause, Duration longestPause, Duration longestRetryAfter) {

    /** 4 attempts, 1 s, 2 s and 4 s apart, at most 2 minutes of Retry-After. */
    public static final RetryPolicy DEFAULT =
            new RetryPolicy(4, Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofMinutes(2));

    public RetryPolicy {
        if (attempts < 1 || pause.isNegative() || longestPause.isNegative() || longestRetryAfter.isNegative()) {
            throw new IllegalArgumentException("retry policy: expected at least 1 attempt and no negative pause");
        }
    }

    /** How many attempts an answer with this status is worth. */
    int attemptsFor(int status) {
        return switch (status) {
            case 429, 502, 503, 504 -> attempts;
            case 500 -> Math.min(2, attempts);
            default -> 1;
        };
    }

    /** The pause after the given attempt, counted from 1. */
    Duration pauseAfter(int attempt) {
        Duration doubled = pause.multipliedBy(1L << Math.min(attempt - 1, 20));
        return doubled.compareTo(longestPause) > 0 ? longestPause : doubled;
    }
}
