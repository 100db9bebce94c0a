package org.linkbank.split;

import java.io.BufferedReader;
import java.io.IOException;

/** Finds out what stands between a table's fields, from its first lines. */
final class Delimiters {

    private static final String KNOWN = ",;\t|";
    private static final int LOOKED_AT = 16 << 10;

    private Delimiters() {}

    /** Reads ahead and back again. A first line {@code sep=;}, as some programs write it, is believed and read past. */
    static char of(BufferedReader text) throws IOException {
        text.mark(LOOKED_AT);
        char[] start = new char[LOOKED_AT];
        int length = 0;
        for (int n = 0; length < LOOKED_AT && n >= 0; length += Math.max(n, 0)) {
            n = text.read(start, length, LOOKED_AT - length);
        }
        text.reset();
        String begin = new String(start, 0, length);
        if (begin.length() > 5 && begin.startsWith("sep=") && "\r\n".indexOf(begin.charAt(5)) >= 0) {
            text.readLine();
            return begin.charAt(4);
        }
        return best(begin);
    }

    private static char best(String text) {
        char best = ',';
        int most = 0;
        for (int i = 0; i < KNOWN.length(); i++) {
            char each = KNOWN.charAt(i);
            int count = inHeader(text, each);
            if (count > most) {
                best = each;
                most = count;
            }
        }
        return best;
    }

    /** How often it stands in the first line that is not empty, outside quotes. */
    private static int inHeader(String text, char delimiter) {
        boolean quoted = false;
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == delimiter) {
                count++;
            } else if (!quoted
                    && (c == '\n' || c == '\r')
                    && !text.substring(0, i).isBlank()) {
                return count;
            }
        }
        return count;
    }
}
