package org.linkbank.web;

import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.Source;
import org.quartz.CronExpression;

/** When a source's schedule runs it. */
final class Schedule {

    private final @Nullable CronExpression slots;

    Schedule(Source source) {
        this.slots = source.enabled() ? parse(source) : null;
    }

    private static @Nullable CronExpression parse(Source source) {
        try {
            CronExpression slots = new CronExpression(source.schedule());
            slots.setTimeZone(TimeZone.getTimeZone(source.zone()));
            return slots;
        } catch (ParseException notASchedule) {
            // Reported when the definition was validated; a page only has nothing to tell.
            return null;
        }
    }

    @Nullable
    Instant nextAfter(Instant moment) {
        Date next = slots == null ? null : slots.getNextValidTimeAfter(Date.from(moment));
        return next == null ? null : next.toInstant();
    }

    /** Whether two slots have begun and gone by since a moment: the second gives the first its time to end. */
    boolean missedTwoSince(Instant moment, Instant now) {
        Instant first = nextAfter(moment);
        Instant second = first == null ? null : nextAfter(first);
        return second != null && second.isBefore(now);
    }
}
