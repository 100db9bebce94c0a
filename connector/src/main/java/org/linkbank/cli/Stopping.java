package org.linkbank.cli;

import java.util.concurrent.CountDownLatch;

/** What happens at Ctrl-C or a service manager's stop: everything is closed in order before the process goes. */
final class Stopping {

    private Stopping() {}

    /** Closes {@code serving} when the process is asked to stop; the latch opens when that is done. */
    static CountDownLatch closes(AutoCloseable serving) {
        CountDownLatch stopped = new CountDownLatch(1);
        Thread closing = new Thread(() -> close(serving, stopped), "stopping");
        Runtime.getRuntime().addShutdownHook(closing);
        return stopped;
    }

    private static void close(AutoCloseable serving, CountDownLatch stopped) {
        try {
            serving.close();
        } catch (Exception e) {
            System.err.println("stopping: " + e.getMessage());
        } finally {
            stopped.countDown();
        }
    }
}
