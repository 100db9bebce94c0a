package org.linkbank.source.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Locale;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Undoes a content coding (RFC 9110 section 8.4.1). Nothing is read before the first read, so that a body that is no such
 * thing fails where bodies are read.
 */
final class DecodedStream extends InputStream {

    private static final int BUFFER = 8192;

    private final InputStream coded;
    private final String coding;
    private @Nullable InputStream plain;

    DecodedStream(InputStream coded, String coding) {
        this.coded = coded;
        this.coding = coding.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public int read() throws IOException {
        return plain().read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return plain().read(buffer, offset, length);
    }

    @Override
    public void close() throws IOException {
        if (plain != null) {
            plain.close();
        }
        coded.close();
    }

    private InputStream plain() throws IOException {
        if (plain == null) {
            plain = switch (coding) {
                case "identity" -> coded;
                case "gzip", "x-gzip" -> gzip();
                case "deflate" -> deflate();
                default ->
                    throw new IOException(
                            "expected content coding " + GuardedBody.ENCODINGS + " or none, found " + coding);
            };
        }
        return plain;
    }

    // Not java.util.zip's, which takes a pause of the network between two members for the end (it asks available()).
    private InputStream gzip() throws IOException {
        return GzipCompressorInputStream.builder()
                .setInputStream(coded)
                .setDecompressConcatenated(true)
                .get();
    }

    // Some servers leave out the zlib wrapper (RFC 9110 section 8.4.1.2), whose first two bytes are a multiple of 31.
    private InputStream deflate() throws IOException {
        PushbackInputStream in = new PushbackInputStream(coded, 2);
        byte[] head = in.readNBytes(2);
        in.unread(head);
        boolean wrapped =
                head.length == 2 && (head[0] & 0x0f) == 8 && (((head[0] & 0xff) << 8) | (head[1] & 0xff)) % 31 == 0;
        return new OwnedInflaterStream(in, new Inflater(!wrapped));
    }

    /** Frees the inflater's native memory when closed, which InflaterInputStream does for its own inflaters only. */
    private static final class OwnedInflaterStream extends InflaterInputStream {
        private OwnedInflaterStream(InputStream in, Inflater inflater) {
            super(in, inflater, BUFFER);
        }

        @Override
        public void close() throws IOException {
            inf.end();
            super.close();
        }
    }
}
