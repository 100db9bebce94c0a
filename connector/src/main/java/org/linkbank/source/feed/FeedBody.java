package org.linkbank.source.feed;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.FetchResult;
import org.linkbank.source.harvest.FormException;
import org.linkbank.source.harvest.Notes;

/**
 * A feed's bytes, told apart by how they begin, because servers state wrong types.
 *
 * @param charset of XML; null: as the document says
 */
record FeedBody(InputStream in, boolean json, @Nullable Charset charset) {

    /** Enough to tell whether text that claims to be UTF-8 is. */
    private static final int START = 64 << 10;

    /** A {@link FormException} says when it begins like no feed. */
    static FeedBody open(FetchResult.Response response, String place, Notes notes) throws IOException {
        BufferedInputStream in = buffered(response.body());
        byte[] start = start(in);
        if (start.length > 1 && (start[0] & 0xFF) == 0x1F && (start[1] & 0xFF) == 0x8B) {
            in = buffered(new GZIPInputStream(in));
            start = start(in);
        }
        FeedCharset charset =
                FeedCharset.of(start, response.header("content-type").orElse(""));
        String text = new String(start, 0, Math.min(start.length, 1024), charset.toLook())
                .replace("\uFEFF", "")
                .stripLeading();
        boolean json = text.startsWith("{") || text.startsWith("[");
        if (!json) {
            expectFeed(text);
            charset.doubt().ifPresent(doubt -> notes.warn(place + ": " + doubt));
        }
        return new FeedBody(in, json, charset.charset());
    }

    private static void expectFeed(String text) throws FormException {
        String lower = text.substring(0, Math.min(text.length(), 200)).toLowerCase(Locale.ROOT);
        if (lower.isEmpty()) {
            throw new FormException("expected a feed, found nothing");
        } else if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
            throw new FormException("expected a feed, found an HTML page");
        } else if (!lower.startsWith("<")) {
            throw new FormException("expected a feed in XML or JSON, found something else");
        }
    }

    private static BufferedInputStream buffered(InputStream in) {
        return new BufferedInputStream(in, START);
    }

    private static byte[] start(BufferedInputStream in) throws IOException {
        in.mark(START);
        byte[] start = in.readNBytes(START);
        in.reset();
        return start;
    }
}
