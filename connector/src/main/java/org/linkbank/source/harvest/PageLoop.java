package org.linkbank.source.harvest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** Notices a list of pages that goes in a circle or repeats itself. Memory: some hundred bytes a page. */
public final class PageLoop {

    private final Set<String> addresses = new HashSet<>();
    private final Set<String> contents = new HashSet<>();

    /** Whether this address (or cursor) was not visited before. */
    public boolean visit(String address) {
        return addresses.add(digest(address));
    }

    /** Whether no page before held just these records; an empty page never repeats one. */
    public boolean read(List<String> ids) {
        return ids.isEmpty() || contents.add(digest(String.join("\n", ids)));
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
