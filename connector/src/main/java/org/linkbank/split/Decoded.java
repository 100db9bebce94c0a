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

/** Bytes read as text: by their byte order mark, else as told. Bytes that are not in the encoding end the reading. */
final class Decoded {

    private static final int LONGEST_MARK = 3;

    private Decoded() {}

    static Reader of(InputStream body, Charset otherwise) throws IOException {
        PushbackInputStream in = new PushbackInputStream(body, LONGEST_MARK);
        byte[] start = in.readNBytes(LONGEST_MARK);
        Charset charset = marked(start, otherwise);
        int mark = markLength(start, charset);
        in.unread(start, mark, start.length - mark);
        return new BufferedReader(new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    private static Charset marked(byte[] start, Charset otherwise) {
        if (begins(start, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        if (begins(start, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return begins(start, 0xEF, 0xBB, 0xBF) ? StandardCharsets.UTF_8 : otherwise;
    }

    private static int markLength(byte[] start, Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return begins(start, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        }
        return begins(start, 0xFE, 0xFF) || begins(start, 0xFF, 0xFE) ? 2 : 0;
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
