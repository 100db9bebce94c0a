package org.linkbank.sync;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** SHA-256 of a record's canonical bytes, as unpadded base64url: equal text means equal record. */
final class ContentHash {

    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private ContentHash() {}

    static String of(byte[] canonical) {
        return TEXT.encodeToString(digest(canonical));
    }

    static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
