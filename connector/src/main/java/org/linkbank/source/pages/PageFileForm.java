package org.linkbank.source.pages;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.ContentHash;

/**
 * The form of a file of pages: a header that names the form and the reading, the pages' entries, the index (key and place of
 * each), and at its very end where the index begins and the SHA-256 of header, index and that. A file that was not finished,
 * was cut or is of another form or reading has no such end.
 */
final class PageFileForm {

    private static final String NAME = "linkbank pages 1\n";
    private static final int INDEXED = 2 * Long.BYTES;
    private static final int DIGEST = 32;
    private static final int END = Long.BYTES + DIGEST;

    private PageFileForm() {}

    static byte[] header(String reading) {
        return (NAME + reading + '\n').getBytes(StandardCharsets.UTF_8);
    }

    /** What is written after the last entry, which ends at {@code at}. */
    static byte[] tail(String reading, PageIndex index, long at) {
        byte[] bytes = new byte[index.size() * INDEXED + END];
        ByteBuffer tail = ByteBuffer.wrap(bytes);
        index.forEach((key, place) -> tail.putLong(key).putLong(place));
        tail.putLong(at);
        tail.put(proof(reading, bytes));
        return bytes;
    }

    /** The index of a file; null when it has none that can be believed. */
    static @Nullable PageIndex index(FileChannel channel, String reading) throws IOException {
        byte[] header = header(reading);
        long end = channel.size() - END;
        if (end < header.length || !Arrays.equals(header, read(channel, 0, header.length))) {
            return null;
        }
        long at = ByteBuffer.wrap(read(channel, end, Long.BYTES)).getLong();
        long indexed = end - at;
        if (at < header.length || indexed < 0 || indexed % INDEXED != 0 || indexed > Integer.MAX_VALUE - END) {
            return null;
        }
        byte[] tail = read(channel, at, (int) indexed + END);
        byte[] proof = Arrays.copyOfRange(tail, tail.length - DIGEST, tail.length);
        return Arrays.equals(proof, proof(reading, tail)) ? index(ByteBuffer.wrap(tail, 0, (int) indexed), at) : null;
    }

    private static @Nullable PageIndex index(ByteBuffer entries, long at) {
        PageIndex index = new PageIndex();
        while (entries.hasRemaining()) {
            long key = entries.getLong();
            long place = entries.getLong();
            if (PageIndex.offset(place) + PageIndex.length(place) > at) {
                return null;
            }
            index.put(key, place);
        }
        return index;
    }

    /** Of the header and of the tail before its proof. */
    private static byte[] proof(String reading, byte[] tail) {
        byte[] header = header(reading);
        byte[] all = Arrays.copyOf(header, header.length + tail.length - DIGEST);
        System.arraycopy(tail, 0, all, header.length, tail.length - DIGEST);
        return ContentHash.digest(all);
    }

    static byte[] read(FileChannel channel, long offset, int length) throws IOException {
        byte[] bytes = new byte[length];
        ByteBuffer room = ByteBuffer.wrap(bytes);
        while (room.hasRemaining()) {
            if (channel.read(room, offset + room.position()) < 0) {
                throw new EOFException("expected " + length + " bytes at " + offset + ", found " + room.position());
            }
        }
        return bytes;
    }
}
