package org.linkbank.camel;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.CamelContext;
import org.linkbank.source.Source;
import org.quartz.CronExpression;

/** Puts sources on their schedules, and knows when each runs next. */
public final class Schedules {

    private final CamelContext camel;
    private final Map<String, Source> scheduled = new ConcurrentHashMap<>();

    public Schedules(CamelContext camel) {
        this.camel = camel;
    }

    /** Starts the schedule of a source, once. */
    public void start(Source source) {
        if (scheduled.putIfAbsent(source.id().value(), source) != null) {
            return;
        }
        Map<String, Object> parameters = Map.of(
                "source", source.id().value(),
                "schedule", source.schedule().replace(' ', '+'),
                "timezone", source.zone().getId());
        try {
            camel.addRouteFromTemplate("schedule-" + source.id(), "schedule", parameters);
        } catch (Exception e) {
            throw new IllegalStateException("the schedule of " + source.id() + " cannot be started", e);
        }
    }

    /** When the schedule fires next after a moment; empty when never. */
    public static Optional<Instant> nextAfter(Source source, Instant moment) {
        try {
            CronExpression cron = new CronExpression(source.schedule());
            cron.setTimeZone(TimeZone.getTimeZone(source.zone()));
            return Optional.ofNullable(cron.getNextValidTimeAfter(Date.from(moment)))
                    .map(Date::toInstant);
        } catch (java.text.ParseException e) {
            throw new IllegalStateException("the schedule of " + source.id() + " was validated before", e);
        }
    }

    /** Whether the schedule fired between the last run and now, or the source never ran. */
    public static boolean missed(Source source, Optional<Instant> lastStart, Instant now) {
        return lastStart.isEmpty()
                || nextAfter(source, lastStart.get())
                        .map(due -> due.isBefore(now))
                        .orElse(false);
    }
}
