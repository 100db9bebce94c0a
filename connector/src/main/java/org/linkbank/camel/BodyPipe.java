package org.linkbank.camel;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A body on its way from the thread that fetches to the one that reads, half a megabyte of it at a time. What interrupts the
 * fetching thread's reading is thrown at the same place of the other's. When the reader closes it, the rest is not fetched.
 */
final class BodyPipe extends InputStream {

    private static final int CHUNK = 64 << 10;
    private static final int CHUNKS = 8;
    private static final long PATIENCE_MILLIS = 200;
    private static final byte[] END = {};

    private final BlockingQueue<byte[]> chunks = new ArrayBlockingQueue<>(CHUNKS);
    private volatile @Nullable IOException fault;
    private volatile boolean closed;
    private byte[] current = {0};
    private int at = 1;

    /** Moves all of a body into the pipe, on the fetching thread; returns early when nobody reads any more. */
    void fill(InputStream body) {
        try {
            byte[] chunk = body.readNBytes(CHUNK);
            while (chunk.length > 0 && put(chunk)) {
                chunk = body.readNBytes(CHUNK);
            }
        } catch (IOException e) {
            fault = e;
        } finally {
            put(END);
        }
    }

    private boolean put(byte[] chunk) {
        try {
            boolean taken = false;
            while (!taken && !closed) {
                taken = chunks.offer(chunk, PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            }
            return taken;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public int read() throws IOException {
        return more() ? current[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!more()) {
            return -1;
        }
        int count = Math.min(length, current.length - at);
        System.arraycopy(current, at, buffer, offset, count);
        at += count;
        return count;
    }

    private boolean more() throws IOException {
        if (closed) {
            throw new IOException("the body was closed");
        }
        if (current != END && at == current.length) {
            current = take();
            at = 0;
        }
        IOException broken = fault;
        if (current == END && broken != null) {
            throw broken;
        }
        return current != END;
    }

    private byte[] take() throws IOException {
        try {
            return chunks.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a body was being fetched", e);
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
