package org.linkbank.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A short key for an identifier that a source chose freely, as feeds do: an address, a tag URI, a sentence. An identifier of
 * 1 to 64 letters, digits, dots, hyphens, underscores and tildes is its own key; any other becomes 128 bits of its SHA-256 in
 * hexadecimal, so that record ids and IRIs made of it are short, stable and safe in a path.
 */
public final class OwnKey {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._~-]{0,63}");
    private static final int BYTES = 16;

    private OwnKey() {}

    /** White space around the identifier does not count. */
    public static String of(String identifier) {
        String text = identifier.strip();
        return PLAIN.matcher(text).matches() ? text : hash(text);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
