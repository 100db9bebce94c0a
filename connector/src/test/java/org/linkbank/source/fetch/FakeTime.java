package org.linkbank.source.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A clock that only moves when someone pauses, and remembers for how long. */
final class FakeTime implements Timekeeper {

    static final Instant BEGINNING = Instant.parse("2026-11-22T12:00:00Z");

    final List<Duration> pauses = new ArrayList<>();
    private long nanos;

    @Override
    public synchronized long nanos() {
        return nanos;
    }

    @Override
    public synchronized Instant now() {
        return BEGINNING.plusNanos(nanos);
    }

    @Override
    public synchronized void pause(long wait) {
        if (wait > 0) {
            pauses.add(Duration.ofNanos(wait));
            nanos += wait;
        }
    }

    Duration paused() {
        return pauses.stream().reduce(Duration.ZERO, Duration::plus);
    }
}
