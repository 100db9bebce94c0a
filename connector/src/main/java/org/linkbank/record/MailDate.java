package org.linkbank.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as mail and RSS write them (RFC 822, 2822, 5322), and as feeds in the wild do: any weekday or none, names in full, the
 * month before the day, ordinals, two-digit years, no seconds, no time, zones by name. A zone by a single letter is taken
 * for UTC (RFC 2822 section 4.3); an unknown one is none.
 */
public final class MailDate {

    private static final int LONGEST = 80;
    private static final String TIME = "(?:[\\s,T]+(?:at )?(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?)?";
    private static final String ZONE = "\\s*((?:GMT|UTC?)?[+-]\\d{1,2}:?\\d{2}|[A-Za-z]{1,5})?(?:\\s*\\([^)]*\\))?";
    private static final String WEEKDAY = "(?:[A-Za-z]{2,9}\\.?,?\\s+)?";
    private static final Pattern DAY_FIRST = Pattern.compile(
            WEEKDAY + "(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+([A-Za-z]{3,9})\\.?,?[\\s-]+(\\d{2,4})" + TIME + ZONE);
    private static final Pattern MONTH_FIRST =
            Pattern.compile(WEEKDAY + "([A-Za-z]{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})" + TIME + ZONE);
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** Hours from UTC of the names in RFC 822 and those that European feeds add; BST is British here. */
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("GMT", 0),
            Map.entry("UT", 0),
            Map.entry("UTC", 0),
            Map.entry("WET", 0),
            Map.entry("BST", 1),
            Map.entry("WEST", 1),
            Map.entry("CET", 1),
            Map.entry("CEST", 2),
            Map.entry("EST", -5),
            Map.entry("EDT", -4),
            Map.entry("CST", -6),
            Map.entry("CDT", -5),
            Map.entry("MST", -7),
            Map.entry("MDT", -6),
            Map.entry("PST", -8),
            Map.entry("PDT", -7));

    private MailDate() {}

    /**
     * An OffsetDateTime, a LocalDateTime where no known zone is given, or a LocalDate where no time is.
     *
     * @throws DateTimeException when it is no date of these forms
     */
    public static Temporal parse(String text) {
        String date = text.strip();
        if (date.length() <= LONGEST) {
            Matcher dayFirst = DAY_FIRST.matcher(date);
            if (dayFirst.matches()) {
                return read(dayFirst, dayFirst.group(1), dayFirst.group(2));
            }
            Matcher monthFirst = MONTH_FIRST.matcher(date);
            if (monthFirst.matches()) {
                return read(monthFirst, monthFirst.group(2), monthFirst.group(1));
            }
        }
        throw new DateTimeException("expected a date as mail writes it, found something else");
    }

    private static Temporal read(Matcher parts, String day, String month) {
        LocalDate date = LocalDate.of(year(parts.group(3)), month(month), Integer.parseInt(day));
        if (parts.group(4) == null) {
            return date;
        }
        String seconds = parts.group(6);
        // A leap second has no place in a java.time value; RFC 5322 allows it.
        int second = seconds == null ? 0 : Math.min(59, Integer.parseInt(seconds));
        LocalDateTime time =
                date.atTime(LocalTime.of(Integer.parseInt(parts.group(4)), Integer.parseInt(parts.group(5)), second));
        ZoneOffset offset = offset(parts.group(7));
        return offset == null ? time : OffsetDateTime.of(time, offset);
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() == 4) {
            return year;
        }
        return digits.length() == 3 ? 1900 + year : year < 50 ? 2000 + year : 1900 + year;
    }

    private static int month(String name) {
        int month = MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
        if (month == 0) {
            throw new DateTimeException("expected the name of a month, found something else");
        }
        return month;
    }

    private static @Nullable ZoneOffset offset(@Nullable String zone) {
        if (zone == null) {
            return null;
        }
        String name = zone.toUpperCase(Locale.ROOT);
        int sign = Math.max(name.indexOf('+'), name.indexOf('-'));
        if (sign >= 0) {
            String digits = name.substring(sign + 1).replace(":", "");
            int minutes = Integer.parseInt(digits.substring(digits.length() - 2));
            int hours = Integer.parseInt(digits.substring(0, digits.length() - 2));
            int seconds = (hours * 60 + minutes) * 60;
            return ZoneOffset.ofTotalSeconds(name.charAt(sign) == '-' ? -seconds : seconds);
        }
        Integer hours = name.length() == 1 ? Integer.valueOf(0) : ZONES.get(name);
        return hours == null ? null : ZoneOffset.ofHours(hours);
    }
}
