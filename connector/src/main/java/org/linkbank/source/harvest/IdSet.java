package org.linkbank.source.harvest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * A set of ids of any length and form, in 16 bytes each and some air: it keeps 128 bits of each one's SHA-256, in which two
 * ids of one source do not agree. One thread at a time.
 */
public final class IdSet {

    private final GuidSet fingerprints = new GuidSet();
    private final MessageDigest digest;

    public IdSet() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    /** Whether it was new. */
    public boolean add(String id) {
        return fingerprints.add(fingerprint(id));
    }

    public boolean contains(String id) {
        return fingerprints.contains(fingerprint(id));
    }

    public int size() {
        return fingerprints.size();
    }

    private UUID fingerprint(String id) {
        ByteBuffer bytes = ByteBuffer.wrap(digest.digest(id.getBytes(StandardCharsets.UTF_8)));
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
