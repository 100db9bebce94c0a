package org.linkbank.source.files;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.linkbank.source.FetchLimitException;

/** Bytes that are counted while they are read. */
final class Bytes {

    private Bytes() {}

    static void copy(InputStream from, Path to, long most) throws IOException {
        try (OutputStream out = Files.newOutputStream(to)) {
            new Budget(most).count(from).transferTo(out);
        }
    }

    /** Without the gzip around it; one that a server already took off, because it said so in a header too, is not missed. */
    static InputStream unzipped(InputStream in) throws IOException {
        BufferedInputStream start = new BufferedInputStream(in, 1 << 16);
        start.mark(2);
        boolean zipped = start.read() == 0x1F && start.read() == 0x8B;
        start.reset();
        return zipped ? new GZIPInputStream(start, 1 << 16) : start;
    }

    /** What several streams together may hold: a zip's files, whatever they are packed into. */
    static final class Budget {

        private final long most;
        private long spent;

        Budget(long most) {
            this.most = most;
        }

        InputStream count(InputStream in) {
            return new FilterInputStream(in) {
                @Override
                public int read() throws IOException {
                    int one = super.read();
                    spend(one < 0 ? 0 : 1);
                    return one;
                }

                @Override
                public int read(byte[] buffer, int offset, int length) throws IOException {
                    int n = super.read(buffer, offset, length);
                    spend(Math.max(n, 0));
                    return n;
                }
            };
        }

        private void spend(int n) throws FetchLimitException {
            spent += n;
            if (spent > most) {
                throw new FetchLimitException("expected at most " + most + " bytes unpacked, found more");
            }
        }
    }
}
