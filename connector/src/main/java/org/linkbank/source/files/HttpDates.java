package org.linkbank.source.files;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Dates as HTTP writes them (RFC 9110, 5.6.7). */
final class HttpDates {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private HttpDates() {}

    static String of(Instant instant) {
        return FORM.format(instant.atZone(ZoneOffset.UTC));
    }

    static Optional<Instant> read(String text) {
        try {
            return Optional.of(
                    ZonedDateTime.parse(text, FORM.withZone(ZoneOffset.UTC)).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The day, {@code 2026-11-22}. */
    static Optional<String> day(String text) {
        return read(text).map(instant -> instant.toString().substring(0, 10));
    }
}
