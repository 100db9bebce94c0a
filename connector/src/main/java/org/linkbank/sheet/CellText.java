package org.linkbank.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What a cell of Office Open XML says, as text. */
record CellText(List<String> shared, CellStyles styles, boolean from1904) {

    private static final long DAY = 86_400;
    private static final double LAST_DAY = 2_958_466;

    String of(String type, String style, String value) throws WorkbookException {
        return switch (type) {
            case "s" -> sharedText(value);
            case "str" -> SharedTexts.unescaped(value);
            case "b" -> value.strip().equals("1") || value.strip().equals("true") ? "true" : "false";
            case "d" -> midnightless(value.strip());
            case "e", "inlineStr" -> value;
            default -> value.isBlank() ? "" : styles.isDate(style) ? date(value.strip()) : number(value.strip());
        };
    }

    private String sharedText(String value) throws WorkbookException {
        try {
            return shared.get(Integer.parseInt(value.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new WorkbookException("expected a text that the spreadsheet holds, found the number of none");
        }
    }

    /** A cell holds a double; the shortest digits that name it are what a person wrote. */
    static String number(String value) {
        try {
            double number = Double.parseDouble(value);
            return Double.isFinite(number)
                    ? new BigDecimal(Double.toString(number))
                            .stripTrailingZeros()
                            .toPlainString()
                    : value;
        } catch (NumberFormatException e) {
            return value;
        }
    }

    private String date(String value) {
        double serial;
        try {
            serial = Double.parseDouble(value);
        } catch (NumberFormatException e) {
            return value;
        }
        if (!(serial >= 0) || serial > LAST_DAY) {
            return number(value);
        }
        long seconds = Math.round(serial * DAY);
        LocalTime time = LocalTime.ofSecondOfDay(seconds % DAY);
        long days = seconds / DAY;
        if (days == 0 && !from1904) {
            return time.toString();
        }
        LocalDate day = firstDay(days).plusDays(days);
        return time.equals(LocalTime.MIDNIGHT)
                ? day.toString()
                : LocalDateTime.of(day, time).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Day 60 is a 29th of February 1900 that never was (ISO/IEC 29500-1, 18.17.4.1). */
    private LocalDate firstDay(long days) {
        return from1904
                ? LocalDate.of(1904, 1, 1)
                : days < 60 ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
    }

    static String midnightless(String value) {
        return value.matches("\\d{4}-\\d\\d-\\d\\dT00:00(:00(\\.0+)?)?Z?") ? value.substring(0, 10) : value;
    }
}
