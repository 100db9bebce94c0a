package org.linkbank.source.feed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which items a harvest has given, by id, in some hundred bytes each however large they are. */
final class SeenItems {

    /** How an item stands to those before it. */
    enum Sight {
        NEW,
        REPEATED,
        /** The id came before with another content. */
        DIFFERENT,
        /** New, but for upper and lower case of its id. */
        NEW_BUT_FOR_CASE
    }

    private record Print(long high, long low) {}

    private record First(Print id, Print content) {}

    private final Map<Print, First> firsts = new HashMap<>();
    private final Map<Print, First> others = new HashMap<>();

    Sight see(String id, byte[] content) {
        Print folded = print(id.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        First item = new First(print(id.getBytes(StandardCharsets.UTF_8)), print(content));
        @Nullable First first = firsts.putIfAbsent(folded, item);
        if (first == null) {
            return Sight.NEW;
        }
        if (!first.id().equals(item.id())) {
            first = others.putIfAbsent(item.id(), item);
        }
        if (first == null) {
            return Sight.NEW_BUT_FOR_CASE;
        }
        return first.content().equals(item.content()) ? Sight.REPEATED : Sight.DIFFERENT;
    }

    private static Print print(byte[] bytes) {
        try {
            ByteBuffer digest =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes));
            return new Print(digest.getLong(), digest.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
