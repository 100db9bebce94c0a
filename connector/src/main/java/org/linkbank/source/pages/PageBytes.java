package org.linkbank.source.pages;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.ContentHash;

/**
 * The bytes of a page, taken from its body before they are read. Of a body over 1 MiB only the beginning is taken and the rest
 * stays where it is; one that breaks off does so again where it is read.
 */
public final class PageBytes {

    static final int MOST = 1 << 20;

    private static final int USUAL = 1 << 15;

    private final byte[] taken;
    private final int length;
    private final @Nullable InputStream rest;
    private byte @Nullable [] digest;

    private PageBytes(byte[] taken, int length, @Nullable InputStream rest) {
        this.taken = taken;
        this.length = length;
        this.rest = rest;
    }

    /** Takes what there is, up to the limit; whoever opened the body closes it. */
    public static PageBytes of(InputStream body) {
        byte[] buffer = new byte[USUAL];
        int length = 0;
        try {
            int read = body.read(buffer, 0, buffer.length);
            while (read >= 0) {
                length += read;
                if (length > MOST) {
                    return new PageBytes(buffer, length, body);
                }
                buffer = length == buffer.length ? Arrays.copyOf(buffer, 2 * length) : buffer;
                read = body.read(buffer, length, buffer.length - length);
            }
            return new PageBytes(buffer, length, null);
        } catch (IOException e) {
            return new PageBytes(buffer, length, new BrokenStream(e));
        }
    }

    /** Whether it has all bytes of the page. */
    boolean whole() {
        return rest == null;
    }

    /** SHA-256 of what was taken. */
    byte[] digest() {
        byte[] known = digest;
        if (known == null) {
            known = ContentHash.digest(taken, 0, length);
            digest = known;
        }
        return known;
    }

    /** The page from its beginning; to be asked for once. */
    public InputStream stream() {
        InputStream first = new ByteArrayInputStream(taken, 0, length);
        return rest == null ? first : new SequenceInputStream(first, rest);
    }

    /** What is left of a body that broke off: its failure. */
    private static final class BrokenStream extends InputStream {

        private final IOException failure;

        BrokenStream(IOException failure) {
            this.failure = failure;
        }

        @Override
        public int read() throws IOException {
            throw failure;
        }

        @Override
        public int read(byte[] bytes, int offset, int number) throws IOException {
            throw failure;
        }
    }
}
