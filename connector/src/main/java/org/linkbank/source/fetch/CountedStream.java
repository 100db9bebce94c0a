package org.linkbank.source.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.linkbank.source.FetchLimitException;

/** Ends with a {@link FetchLimitException} where more comes than expected. */
class CountedStream extends FilterInputStream {

    private final long limit;
    private final String what;
    private long count;

    CountedStream(InputStream in, long limit, String what) {
        super(in);
        this.limit = limit;
        this.what = what;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int got = super.read(buffer, offset, length);
        count += Math.max(0, got);
        if (count > limit) {
            throw new FetchLimitException(
                    "expected at most " + limit + " bytes " + what + ", found more. Reading stopped");
        }
        return got;
    }

    @Override
    public long skip(long n) throws IOException {
        long skipped = 0;
        for (int got = 0; skipped < n && got >= 0; skipped += Math.max(0, got)) {
            got = read(new byte[(int) Math.min(8192, n - skipped)]);
        }
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
