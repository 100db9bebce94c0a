package org.linkbank.source.aliss;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** GUIDs in the form {@code 8-4-4-4-12}, in upper or lower case. */
final class Guids {

    private static final int LENGTH = 36;

    private Guids() {}

    /** Null for any other text; {@link UUID#fromString} alone would take shorter groups, too. */
    static @Nullable UUID parse(@Nullable String text) {
        return text != null && isGuid(text) ? UUID.fromString(text) : null;
    }

    // Each record of each harvest has two of them, so not by a regular expression.
    private static boolean isGuid(String text) {
        boolean good = text.length() == LENGTH;
        for (int i = 0; good && i < LENGTH; i++) {
            char c = text.charAt(i);
            good = (i == 8 || i == 13 || i == 18 || i == 23) ? c == '-' : isHex(c);
        }
        return good;
    }

    private static boolean isHex(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }
}
