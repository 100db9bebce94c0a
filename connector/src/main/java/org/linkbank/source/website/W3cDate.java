package org.linkbank.source.website;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Dates of sitemaps: W3C Date and Time Formats, from a year alone to a fraction of a second. */
final class W3cDate {

    private W3cDate() {}

    /** The beginning of what the text names, in UTC where it names no offset; null when it is no date. */
    static @Nullable Instant parse(String text) {
        String date = text.strip();
        try {
            return switch (date.length()) {
                case 4 -> start(Year.parse(date).atDay(1));
                case 7 -> start(YearMonth.parse(date).atDay(1));
                case 10 -> start(LocalDate.parse(date));
                default -> time(date.replace(' ', 'T'));
            };
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static Instant time(String text) {
        boolean offset = text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$");
        return offset
                ? OffsetDateTime.parse(text.replaceAll("([+-]\\d\\d)(\\d\\d)$", "$1:$2"))
                        .toInstant()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }
}
