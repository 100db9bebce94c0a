package org.linkbank.source.website;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.Set;

/** A set of texts by 64 bits of their digest: some 60 bytes each, however long they are. Two never share one in practice. */
final class AddressSet {

    private final Set<Long> digests = new HashSet<>();

    /** Whether it was new. */
    boolean add(String text) {
        return digests.add(digest(text));
    }

    boolean contains(String text) {
        return digests.contains(digest(text));
    }

    int size() {
        return digests.size();
    }

    static long digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
