package org.linkbank.reader;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts failures in a minute, and says how long to wait after too many. Remembers a bounded number of those who fail. */
final class Failures {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final int most;
    private final Map<String, Count> counts = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Count(Instant since, int failures) {}

    /** @param most failures in a minute after which the rest of it is waited out */
    Failures(Clock clock, int most) {
        this.clock = clock;
        this.most = most;
    }

    /** How long it must be waited; zero when not at all. */
    synchronized Duration delay(String who) {
        Count count = counts.get(who);
        Instant now = clock.instant();
        return count == null || count.failures() < most || isOver(count, now)
                ? Duration.ZERO
                : Duration.between(now, count.since().plus(WINDOW));
    }

    synchronized void add(String who) {
        Instant now = clock.instant();
        Count before = counts.remove(who);
        boolean fresh = before == null || isOver(before, now);
        counts.put(who, fresh ? new Count(now, 1) : new Count(before.since(), before.failures() + 1));
    }

    private static boolean isOver(Count count, Instant now) {
        return !now.isBefore(count.since().plus(WINDOW));
    }
}
