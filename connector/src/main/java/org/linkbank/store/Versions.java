package org.linkbank.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.linkbank.record.ContentHash;
import org.linkbank.record.RecordKey;

/**
 * Which versions of its records a source has in the store, in eight bytes a record: a run asks it for each record it
 * fetched, and goes to the store only for those that differ (decision 0034). Does not change, and may outlive the view it
 * came from.
 */
public final class Versions {

    private final long[] sorted;

    Versions(long[] versions) {
        this.sorted = versions.clone();
        Arrays.sort(sorted);
    }

    /**
     * Whether the store has the record live, not stale, made from this content by this mapping. True is wrong about once in
     * ten thousand million for a store of a million records; false may mean anything else, which the record's head tells.
     */
    public boolean has(RecordKey key, String contentHash, String mappingVersion) {
        return Arrays.binarySearch(sorted, of(key, contentHash, mappingVersion)) >= 0;
    }

    /** The 55 bits that stand for a version: as many as TDB2 keeps within an index, without a node of its own. */
    static long of(RecordKey key, String contentHash, String mappingVersion) {
        String text = key.id() + '\n' + contentHash + '\n' + mappingVersion;
        byte[] digest = ContentHash.digest(text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(digest).getLong() >>> 9;
    }
}
