package org.linkbank.source.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads from the connection on the request's patience, and says so when that ran out. */
final class WatchedStream extends FilterInputStream {

    private final Patience patience;

    WatchedStream(InputStream in, Patience patience) {
        super(in);
        this.patience = patience;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int got = 0;
        patience.check();
        patience.begin();
        try {
            got = super.read(buffer, offset, length);
        } catch (IOException e) {
            throw patience.explain(e);
        } finally {
            patience.end(got);
        }
        return got;
    }
}
