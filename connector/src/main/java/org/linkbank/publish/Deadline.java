package org.linkbank.publish;

import java.time.Duration;
import org.apache.jena.query.QueryCancelledException;

/** The moment by which a query must have ended, on the clock that only runs forwards. */
final class Deadline {

    private final long nanos;

    Deadline(Duration fromNow) {
        this.nanos = System.nanoTime() + fromNow.toNanos();
    }

    long millisLeft() {
        return Math.max(1, (nanos - System.nanoTime()) / 1_000_000);
    }

    /** Ends the query, the way ARQ's own timeout does, when its time is over. */
    void check() {
        if (System.nanoTime() - nanos > 0) {
            throw new QueryCancelledException();
        }
    }
}
