package org.linkbank.source.fetch;

import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** Time as fetching sees it, so that tests need not wait for it. */
interface Timekeeper {

    Timekeeper SYSTEM = new Timekeeper() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public void pause(long nanos) throws InterruptedException {
            long until = System.nanoTime() + nanos;
            for (long left = nanos; left > 0; left = until - System.nanoTime()) {
                LockSupport.parkNanos(this, left);
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
        }
    };

    /** As {@link System#nanoTime}. */
    long nanos();

    Instant now();

    /** Lets the thread wait, unless it is interrupted. */
    void pause(long nanos) throws InterruptedException;
}
