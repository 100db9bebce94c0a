package org.linkbank.split;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that stops being readable once it is longer than the limit. */
final class LimitedInput extends FilterInputStream {

    private final long limit;
    private long count;

    LimitedInput(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        counted(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        counted(n);
        return n;
    }

    @Override
    public long skip(long n) throws IOException {
        long skipped = super.skip(n);
        counted(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void counted(long n) {
        count += Math.max(n, 0);
        if (count > limit) {
            throw new SplitException("expected at most " + limit + " bytes, found more");
        }
    }
}
