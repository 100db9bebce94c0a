package org.linkbank.mapping.function;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.linkbank.record.MailDate;

/**
 * Dates and times as feeds write them, in the form of xsd:date or xsd:dateTime: ISO 8601 with or without time, seconds,
 * fraction and offset, with a T or a space; and the form of RSS (RFC 822) in its wild variants, as {@link MailDate} reads
 * them. A time without an offset stays without one, a date without a time too.
 */
final class Dates {

    private static final int DATE_LENGTH = 10;

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT);

    private Dates() {}

    static List<Value> apply(Call call) {
        List<Value> dates = new ArrayList<>();
        for (Value value : call.all(Parameters.VALUE)) {
            String text = value.text().strip();
            try {
                if (!text.isEmpty()) {
                    dates.add(read(text));
                }
            } catch (DateTimeException e) {
                call.leftOut().accept("a date or a date with a time", Shape.of(text));
            }
        }
        return dates;
    }

    private static Value read(String text) {
        if (text.length() == DATE_LENGTH && text.charAt(4) == '-') {
            return new Value(LocalDate.parse(text).toString(), Value.Natural.DATE);
        }
        return text.indexOf('-') != 4 ? mail(text) : new Value(iso(text), Value.Natural.DATE_TIME);
    }

    private static Value mail(String text) {
        Temporal date = MailDate.parse(text);
        return date instanceof OffsetDateTime offset
                ? new Value(written(offset), Value.Natural.DATE_TIME)
                : date instanceof LocalDate
                        ? new Value(date.toString(), Value.Natural.DATE)
                        : new Value(DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(date), Value.Natural.DATE_TIME);
    }

    private static String iso(String text) {
        if (text.length() < DATE_LENGTH) {
            throw new DateTimeParseException("too short", text, 0);
        }
        String joined = text.substring(0, DATE_LENGTH)
                + text.substring(DATE_LENGTH, DATE_LENGTH + 1).replace(' ', 'T')
                + text.substring(DATE_LENGTH + 1).replace(" ", "");
        TemporalAccessor time = TIME.parseBest(joined, OffsetDateTime::from, LocalDateTime::from);
        return time instanceof OffsetDateTime offset
                ? written(offset)
                : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
    }

    private static String written(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
}
