package org.linkbank.record;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** SHA-256 of a record's canonical bytes, as unpadded base64url: equal text means equal record. */
public final class ContentHash {

    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    /** A sync takes several digests a record: looking the algorithm up for each would cost as much as a short digest. */
    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(ContentHash::sha256);

    private ContentHash() {}

    public static String of(byte[] canonical) {
        return TEXT.encodeToString(digest(canonical));
    }

    /** The 32 bytes of the SHA-256 of anything. */
    public static byte[] digest(byte[] bytes) {
        return digest(bytes, 0, bytes.length);
    }

    public static byte[] digest(byte[] bytes, int offset, int length) {
        MessageDigest digest = SHA_256.get();
        digest.update(bytes, offset, length);
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
