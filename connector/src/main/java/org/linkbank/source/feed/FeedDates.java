package org.linkbank.source.feed;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.MailDate;

/** When something is said to have happened, as far as a protocol needs to know. */
final class FeedDates {

    private FeedDates() {}

    /** Null when there is none, or none that tells an instant. */
    static @Nullable Instant instant(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text.strip()).toInstant();
        } catch (DateTimeParseException e) {
            return mail(text);
        }
    }

    private static @Nullable Instant mail(String text) {
        try {
            return MailDate.parse(text) instanceof OffsetDateTime date ? date.toInstant() : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Whether it lies more than a day ahead: clocks differ, days do not. */
    static boolean future(@Nullable String text, Instant now) {
        Instant date = instant(text);
        return date != null && date.isAfter(now.plus(Duration.ofDays(1)));
    }
}
