package org.linkbank.split;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;

/**
 * Text in UTF-8 or, if its first byte above ASCII does not begin a character of UTF-8, in Windows-1252, which is what a
 * spreadsheet program writes where nobody asked. Text that was UTF-8 until then is broken, not Windows-1252.
 */
final class GuessedReader extends Reader {

    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(8192).flip();
    private CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private boolean decided;
    private boolean ended;

    GuessedReader(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        CharBuffer chars = CharBuffer.wrap(buffer, offset, length).slice();
        while (chars.position() == 0) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            decided = decided || beyondAscii(buffer, offset, chars.position());
            if (result.isError()) {
                otherwise(result);
            } else if (result.isUnderflow() && ended) {
                return chars.position() == 0 ? -1 : chars.position();
            } else if (result.isUnderflow() && chars.position() == 0) {
                fill();
            }
        }
        return chars.position();
    }

    private void otherwise(CoderResult fault) throws IOException {
        if (decided) {
            throw new MalformedInputException(fault.length());
        }
        decided = true;
        // Five bytes of Windows-1252 stand for nothing; WHATWG reads them as controls, which no table holds.
        decoder = Charset.forName("windows-1252")
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    private void fill() throws IOException {
        bytes.compact();
        int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = n < 0;
        bytes.position(bytes.position() + Math.max(n, 0));
        bytes.flip();
    }

    private static boolean beyondAscii(char[] buffer, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (buffer[i] > 127) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
