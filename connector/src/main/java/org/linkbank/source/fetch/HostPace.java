package org.linkbank.source.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * How often each host is asked, over all sources of an installation: share one. Thread-safe. A request waits for its turn;
 * none is made while a host asked to be left alone (Retry-After).
 */
public final class HostPace {

    private static final int REMEMBERED = 1_000;

    private final Map<String, Turns> hosts = new HashMap<>();
    private final Timekeeper time;

    public HostPace() {
        this(Timekeeper.SYSTEM);
    }

    HostPace(Timekeeper time) {
        this.time = time;
    }

    /** Waits for the host's next turn; refuses when the host wants to be left alone for longer than {@code longest}. */
    void await(String host, long nanosBetween, Duration longest) throws IOException {
        long start = claim(host, nanosBetween, longest);
        for (long left = start - time.nanos(); left > 0; left = start - time.nanos()) {
            pause(left);
            if (heldFor(host) > 0) {
                start = claim(host, nanosBetween, longest); // another request was told to stay away meanwhile
            }
        }
    }

    /** No request to the host for this long. */
    synchronized void hold(String host, Duration wait) {
        Turns turns = turns(host);
        turns.heldUntil = later(turns.heldUntil, time.nanos() + wait.toNanos());
    }

    /** Lets the calling thread wait between two attempts. */
    void pause(long nanos) throws InterruptedIOException {
        try {
            time.pause(nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while waiting");
        }
    }

    private synchronized long claim(String host, long nanosBetween, Duration longest) throws FetchRefusedException {
        Turns turns = turns(host);
        long now = time.nanos();
        if (turns.heldUntil - now > longest.toNanos()) {
            throw leftAlone(host, turns.heldUntil - now, longest);
        }
        long start = later(later(now, turns.next), turns.heldUntil);
        turns.next = start + nanosBetween;
        return start;
    }

    private synchronized long heldFor(String host) {
        return turns(host).heldUntil - time.nanos();
    }

    private FetchRefusedException leftAlone(String host, long nanos, Duration longest) {
        return new FetchRefusedException(host + " asks for no request before "
                + time.now().plusNanos(nanos).truncatedTo(ChronoUnit.SECONDS)
                + " (Retry-After), expected at most " + longest.toSeconds() + " s. Not asked");
    }

    private Turns turns(String host) {
        if (hosts.size() > REMEMBERED) {
            long now = time.nanos();
            hosts.values().removeIf(turns -> turns.next - now < 0 && turns.heldUntil - now < 0);
        }
        return hosts.computeIfAbsent(host, h -> new Turns(time.nanos()));
    }

    // System.nanoTime may wrap, so only differences compare
    private static long later(long a, long b) {
        return a - b > 0 ? a : b;
    }

    private static final class Turns {
        private long next;
        private long heldUntil;

        private Turns(long now) {
            next = now;
            heldUntil = now;
        }
    }
}
