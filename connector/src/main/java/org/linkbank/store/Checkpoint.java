package org.linkbank.store;

/**
 * Where a source's next incremental run begins: opaque to the store, written by the protocol that reads it, and committed in
 * the same transaction as the data it stands for, so that it never runs ahead of them. At most 64 KiB of text.
 */
public record Checkpoint(String value) {

    private static final int LONGEST = 65_536;

    public Checkpoint {
        if (value.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "checkpoint: expected at most " + LONGEST + " characters, found " + value.length());
        }
    }
}
