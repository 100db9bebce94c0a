package org.linkbank.source;

import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import org.quartz.CronExpression;

/** When a source is due: the slots of its Quartz cron expression in its time zone, whether it is enabled or not. */
public final class Schedule {

    private final CronExpression slots;

    private Schedule(CronExpression slots) {
        this.slots = slots;
    }

    /** The schedule of a source, whose expression was validated with its definition; else an IllegalStateException. */
    public static Schedule of(Source source) {
        try {
            CronExpression slots = new CronExpression(source.schedule());
            slots.setTimeZone(TimeZone.getTimeZone(source.zone()));
            return new Schedule(slots);
        } catch (ParseException e) {
            throw new IllegalStateException("the schedule of " + source.id() + " was validated before", e);
        }
    }

    /** The first slot after a moment; empty when there is none. */
    public Optional<Instant> nextAfter(Instant moment) {
        return Optional.ofNullable(slots.getNextValidTimeAfter(Date.from(moment)))
                .map(Date::toInstant);
    }

    /** Whether a slot began between two moments. */
    public boolean missedOne(Instant since, Instant now) {
        return nextAfter(since).filter(slot -> slot.isBefore(now)).isPresent();
    }

    /** Whether two slots began between two moments: the second gives the first its time to end. */
    public boolean missedTwo(Instant since, Instant now) {
        return nextAfter(since).filter(slot -> missedOne(slot, now)).isPresent();
    }
}
