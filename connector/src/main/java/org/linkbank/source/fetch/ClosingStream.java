package org.linkbank.source.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Knows whether it was read to its end, and tells when it is closed. */
final class ClosingStream extends FilterInputStream {

    private final InputStream sent;
    private final Closing closing;
    private boolean ended;
    private boolean closed;

    /**
     * @param plain what is read
     * @param sent what {@code plain} is made from, perhaps by decompression
     */
    ClosingStream(InputStream plain, InputStream sent, Closing closing) {
        super(plain);
        this.sent = sent;
        this.closing = closing;
    }

    @Override
    public int read() throws IOException {
        int got = super.read();
        ended |= got < 0;
        return got;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int got = super.read(buffer, offset, length);
        ended |= got < 0;
        return got;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            closing.closed(ended && nothingFollows());
            try {
                super.close();
            } catch (IOException e) {
                return; // what was wanted of the body was read; the connection is gone with it
            }
        }
    }

    // a compressed body may end before what the server sends does
    private boolean nothingFollows() {
        try {
            return sent.read() < 0;
        } catch (IOException e) {
            return false;
        }
    }
}
