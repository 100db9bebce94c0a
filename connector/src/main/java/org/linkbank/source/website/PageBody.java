package org.linkbank.source.website;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.Limits;
import org.linkbank.source.FetchResult;
import org.linkbank.source.harvest.Answers;
import org.linkbank.source.harvest.FormException;

/** Reads a page within the limits of a record; its encoding is what the header says, else a mark or the page itself. */
final class PageBody {

    private PageBody() {}

    static boolean html(String media) {
        return media.equals("text/html") || media.equals("application/xhtml+xml");
    }

    /** A {@link FormException} says if it is longer than a record may be, or empty. */
    static Document parse(FetchResult.Response response, Limits limits) throws IOException {
        byte[] body = response.body().readNBytes(limits.recordBytes());
        if (response.body().read() >= 0) {
            throw new FormException("expected a page of at most " + limits.recordBytes() + " bytes, found more");
        }
        if (body.length == 0) {
            throw new FormException("expected a page, found an empty answer");
        }
        return Jsoup.parse(
                new ByteArrayInputStream(body),
                charset(response),
                response.uri().toString());
    }

    /** Null when the header says nothing usable. */
    private static @Nullable String charset(FetchResult.Response response) {
        String type = response.header("content-type").orElse("").toLowerCase(Locale.ROOT);
        int at = type.indexOf("charset=");
        if (at < 0 || Answers.media(response).isEmpty()) {
            return null;
        }
        String name =
                type.substring(at + "charset=".length()).split("[;\\s]", 2)[0].replaceAll("[\"']", "");
        try {
            return !name.isEmpty() && Charset.isSupported(name) ? name : null;
        } catch (IllegalCharsetNameException e) {
            return null;
        }
    }
}
