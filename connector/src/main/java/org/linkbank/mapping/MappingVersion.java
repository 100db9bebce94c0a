package org.linkbank.mapping;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/** The version of a mapping: a hash over everything that decides what it makes of a record. */
final class MappingVersion {

    /** Raised whenever the engine makes something else of the same mapping and record. */
    private static final int ENGINE = 2;

    private static final int SHOWN_BYTES = 6;

    private final byte[] mapping;
    private final SortedMap<String, byte[]> crosswalks = new TreeMap<>();

    MappingVersion(byte[] mapping) {
        this.mapping = mapping;
    }

    void uses(String crosswalk, byte[] content) {
        crosswalks.put(crosswalk, content);
    }

    String of(String name) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            hash.update((byte) ENGINE);
            hash.update(mapping);
            crosswalks.forEach((file, content) -> {
                hash.update(file.getBytes(StandardCharsets.UTF_8));
                hash.update(content);
            });
            return name + " " + HexFormat.of().formatHex(hash.digest(), 0, SHOWN_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
