package org.linkbank.camel;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.CamelContext;
import org.linkbank.source.Source;

/** Puts sources on their schedules. */
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
}
