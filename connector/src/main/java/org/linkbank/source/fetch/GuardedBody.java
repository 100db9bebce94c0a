package org.linkbank.source.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;
import org.jspecify.annotations.Nullable;

/** A response's body, decompressed and within limits; closing it early breaks the connection instead of reading on. */
final class GuardedBody extends HttpEntityWrapper {

    /** The content codings that are asked for and understood. */
    static final String ENCODINGS = "gzip, deflate";

    private final InputStream content;
    private final String coding;

    /**
     * @param over run once, when the body is closed; told whether all of it was read
     */
    GuardedBody(HttpEntity entity, long limit, Patience patience, Closing over) throws IOException {
        super(entity);
        @Nullable String encoding = entity.getContentEncoding();
        this.coding = encoding == null ? "identity" : encoding;
        InputStream sent = new CountedStream(new WatchedStream(entity.getContent(), patience), limit, "as sent");
        InputStream plain = new CountedStream(new DecodedStream(sent, coding), limit, "after decompression");
        this.content = new ClosingStream(plain, sent, over);
    }

    @Override
    public InputStream getContent() {
        return content;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        try (content) {
            content.transferTo(out);
        }
    }

    /** Null, because the content is decompressed. */
    @Override
    public @Nullable String getContentEncoding() {
        return null;
    }

    @Override
    public long getContentLength() {
        return coding.equals("identity") ? super.getContentLength() : -1;
    }

    @Override
    public boolean isRepeatable() {
        return false;
    }
}
