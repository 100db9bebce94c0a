package org.linkbank.source.wordpress;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.FetchResult;

/**
 * Times as a site keeps them. {@code modified_after} is strictly greater at one second, and compared in the site's own time:
 * an hour that comes twice when summer time ends is compared wrongly, so that more is asked for then.
 */
record SiteClock(ZoneId zone) {

    private static final Duration OVERLAP = Duration.ofSeconds(5);
    private static final Duration AROUND_A_CHANGE = Duration.ofHours(3);

    /** A zone that is none counts as one without summer time. */
    static SiteClock of(String zone) {
        try {
            return new SiteClock(zone.isBlank() ? ZoneOffset.UTC : ZoneId.of(zone));
        } catch (DateTimeException e) {
            return new SiteClock(ZoneOffset.UTC);
        }
    }

    /** What to ask with, so that nothing is missed. */
    String modifiedAfter(Instant since) {
        Instant after = since.minus(OVERLAP);
        ZoneOffsetTransition change = zone.getRules().previousTransition(since.plus(AROUND_A_CHANGE));
        boolean near = change != null
                && change.isOverlap()
                && Duration.between(change.getInstant(), since).abs().compareTo(AROUND_A_CHANGE) < 0;
        if (near) {
            after = after.plus(change.getDuration());
        }
        return after.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** A time as {@code modified_gmt} writes it, without a zone; null where it is none, or a zero date. */
    static @Nullable Instant gmt(String text) {
        try {
            Instant time = LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
            return time.isBefore(Instant.EPOCH) ? null : time;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** When the server says that it answered, else when the answer came. */
    static Instant answered(FetchResult.Response response) {
        String date = response.header("date").orElse("");
        try {
            return OffsetDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT))
                    .toInstant();
        } catch (DateTimeParseException e) {
            return response.at();
        }
    }
}
