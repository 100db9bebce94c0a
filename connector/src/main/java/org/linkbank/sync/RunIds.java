package org.linkbank.sync;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicReference;

/** Gives run ids that sort by time and never repeat within a process, whatever the clock does. */
final class RunIds {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Clock clock;
    private final AtomicReference<Instant> last = new AtomicReference<>(Instant.EPOCH);

    RunIds(Clock clock) {
        this.clock = clock;
    }

    String next() {
        Instant given = last.updateAndGet(before -> {
            Instant now = clock.instant();
            return now.isAfter(before.plusMillis(1)) ? now : before.plusMillis(1);
        });
        return FORM.format(given);
    }
}
