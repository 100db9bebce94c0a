package org.linkbank.source.fetch;

import java.io.IOException;
import org.linkbank.source.FetchLimitException;

/**
 * How long one request has kept us waiting, and how long it still may. Begun and ended by the thread that waits, looked at
 * by the watchdog.
 */
final class Patience {

    private final FetchTimes times;
    private final Timekeeper time;
    private final Object lock = new Object();
    private long waited;
    private long bytes;
    private long since;
    private boolean waiting;

    Patience(FetchTimes times, Timekeeper time) {
        this.times = times;
        this.time = time;
    }

    /** The server's turn. */
    void begin() {
        synchronized (lock) {
            since = time.nanos();
            waiting = true;
        }
    }

    /** Our turn; the server gave so many bytes. */
    void end(long received) {
        synchronized (lock) {
            waited += waiting ? time.nanos() - since : 0;
            waiting = false;
            bytes += Math.max(0, received);
        }
    }

    /** Nanoseconds that the server has left; 0 or less when it had its time. */
    long left() {
        synchronized (lock) {
            long now = waiting ? time.nanos() - since : 0;
            double earned = (double) bytes / times.slowest() * 1e9;
            return times.total().toNanos() + (long) earned - waited - now;
        }
    }

    /** What to throw for a failure: that time ran out, if it did, because then we broke the connection ourselves. */
    IOException explain(IOException failure) {
        return left() > 0 || failure instanceof FetchLimitException ? failure : ranOut();
    }

    void check() throws FetchLimitException {
        if (left() <= 0) {
            throw ranOut();
        }
    }

    private FetchLimitException ranOut() {
        return new FetchLimitException("expected the whole answer within "
                + times.total().toMillis() / 1000.0 + " s of waiting and a second for each further " + times.slowest()
                + " bytes, found " + bytes + " bytes by then. Connection closed");
    }
}
