package org.linkbank.source.feed;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The encoding of a feed in XML: a byte order mark, then the header, then the document (RFC 7303 section 3). Where header and
 * document contradict each other and one of them says UTF-8, the bytes decide: text in another encoding hardly ever is UTF-8.
 *
 * @param charset null: as the document says
 * @param doubt what was contradictory, for a warning
 */
record FeedCharset(@Nullable Charset charset, Optional<String> doubt) {

    private static final Pattern HEADER =
            Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9._:-]{1,40})", Pattern.CASE_INSENSITIVE);
    private static final Pattern DECLARED =
            Pattern.compile("<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})");

    static FeedCharset of(byte[] start, String contentType) {
        if (marked(start)) {
            boolean utf8 = (start[0] & 0xFF) == 0xEF;
            return new FeedCharset(utf8 ? null : StandardCharsets.UTF_16, Optional.empty());
        }
        @Nullable Charset header = charset(HEADER.matcher(contentType));
        String beginning = new String(start, 0, Math.min(start.length, 200), StandardCharsets.ISO_8859_1);
        @Nullable Charset declared = charset(DECLARED.matcher(beginning));
        if (header == null || header.equals(declared)) {
            return new FeedCharset(declared, Optional.empty());
        }
        Charset document = declared == null ? StandardCharsets.UTF_8 : declared;
        if (header.equals(document)) {
            return new FeedCharset(header, Optional.empty());
        }
        boolean eitherIsUtf8 = header.equals(StandardCharsets.UTF_8) || document.equals(StandardCharsets.UTF_8);
        Charset other = header.equals(StandardCharsets.UTF_8) ? document : header;
        Charset chosen = !eitherIsUtf8 ? header : isUtf8(start) ? StandardCharsets.UTF_8 : other;
        return new FeedCharset(
                chosen,
                Optional.of("expected the encoding of the document (" + document + ") in its header, found " + header
                        + "; read as " + chosen));
    }

    /** To look at how the document begins. */
    Charset toLook() {
        return charset == null ? StandardCharsets.UTF_8 : charset;
    }

    private static boolean marked(byte[] start) {
        int first = start.length > 1 ? ((start[0] & 0xFF) << 8) | (start[1] & 0xFF) : 0;
        boolean utf8 = first == 0xEFBB && start.length > 2 && (start[2] & 0xFF) == 0xBF;
        return utf8 || first == 0xFEFF || first == 0xFFFE;
    }

    private static @Nullable Charset charset(Matcher name) {
        try {
            return name.find() ? Charset.forName(name.group(1)) : null;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    /** Whether the bytes are UTF-8, as far as the last character, which may be cut. */
    private static boolean isUtf8(byte[] start) {
        return !StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(start), CharBuffer.allocate(start.length), false)
                .isError();
    }
}
