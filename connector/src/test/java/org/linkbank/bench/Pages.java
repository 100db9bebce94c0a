package org.linkbank.bench;

import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The pages of the register that is played; safe for threads. */
final class Pages {

    /** One record in so many is another one in another version. */
    static final int CHANGING = 100;

    private final int services;
    private final byte @Nullable [][] kept;
    private volatile int version;

    Pages(int services, boolean keep) {
        this.services = services;
        this.kept = keep ? new byte[(services + AlissLikeFeed.PAGE - 1) / AlissLikeFeed.PAGE][] : null;
        version(0);
    }

    /** Returns when every page that is asked for from now on is of that version. */
    synchronized void version(int next) {
        version = next;
        byte[][] all = kept;
        if (all != null) {
            IntStream.range(0, all.length).forEach(index -> all[index] = made(index + 1));
        }
    }

    byte[] services(int page) {
        byte[][] all = kept;
        return all != null && page <= all.length ? all[page - 1] : made(page);
    }

    byte[] organisations(int page) {
        return page(page, AlissLikeFeed.ORGANISATIONS, AlissLikeFeed::organisation);
    }

    private byte[] made(int page) {
        return page(page, services, number -> AlissLikeFeed.service(number, number % CHANGING == 42 ? version : 0));
    }

    private static byte[] page(int page, int count, IntFunction<String> record) {
        int from = Math.min(count, (page - 1) * AlissLikeFeed.PAGE);
        int to = Math.min(count, from + AlissLikeFeed.PAGE);
        String data = IntStream.range(from, to).mapToObj(record).collect(Collectors.joining(","));
        return (AlissLikeFeed.head(count) + data + AlissLikeFeed.TAIL).getBytes(StandardCharsets.UTF_8);
    }
}
