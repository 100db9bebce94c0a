package org.linkbank.split;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Bytes read as text: by their byte order mark, else as told. Bytes that are not in the encoding end the reading. */
final class Decoded {

    private static final int LONGEST_MARK = 3;
    private static final int BUFFER = 32 << 10;

    private Decoded() {}

    /** @param otherwise of text without a byte order mark; null for UTF-8 or, where it is none, Windows-1252 */
    static BufferedReader of(InputStream body, @Nullable Charset otherwise) throws IOException {
        PushbackInputStream in = new PushbackInputStream(body, LONGEST_MARK);
        byte[] start = in.readNBytes(LONGEST_MARK);
        Charset marked = marked(start);
        Charset charset = marked == null ? otherwise : marked;
        int mark = marked == null ? 0 : marked.equals(StandardCharsets.UTF_8) ? 3 : 2;
        in.unread(start, mark, start.length - mark);
        return new BufferedReader(charset == null ? new GuessedReader(in) : strict(in, charset), BUFFER);
    }

    private static Reader strict(InputStream in, Charset charset) {
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static @Nullable Charset marked(byte[] start) {
        if (begins(start, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        if (begins(start, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return begins(start, 0xEF, 0xBB, 0xBF) ? StandardCharsets.UTF_8 : null;
    }

    private static boolean begins(byte[] start, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= start.length || (start[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
