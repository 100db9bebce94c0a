package org.linkbank.sync;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.linkbank.record.ContentHash;

/**
 * Which record ids a run has seen, in 16 bytes each whatever their length, so that a run over a million records holds some
 * tens of megabytes. Keeps 128 bits of each id's SHA-256: two ids of one source that agree in those do not occur.
 *
 * <p>Open addressing with linear probing; not for use by several threads at once.
 */
final class SeenRecords {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private long[] slots = new long[2 * 1024];
    private int size;
    private long stored;

    /** Whether the id was new. */
    boolean add(String id) {
        byte[] digest = fingerprint(id);
        boolean added = insert(slots, high(digest), low(digest));
        if (added && ++size * 3L > slots.length) {
            grow();
        }
        return added;
    }

    boolean contains(String id) {
        byte[] digest = fingerprint(id);
        int slot = find(slots, high(digest), low(digest));
        return slots[slot] != 0;
    }

    int size() {
        return size;
    }

    /** One of the ids that were added is one of a record that the store has; told once an id. */
    void wasStored() {
        stored++;
    }

    /** Whether all that the store has were seen, so that nobody needs to look for others. False may mean anything. */
    boolean cover(long known) {
        return stored == known;
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        for (int i = 0; i < slots.length; i += 2) {
            if (slots[i] != 0) {
                insert(larger, slots[i], slots[i + 1]);
            }
        }
        slots = larger;
    }

    private static boolean insert(long[] slots, long high, long low) {
        int slot = find(slots, high, low);
        boolean free = slots[slot] == 0;
        slots[slot] = high;
        slots[slot + 1] = low;
        return free;
    }

    /** The slot that holds the pair, or the free one where it belongs. */
    private static int find(long[] slots, long high, long low) {
        int mask = slots.length - 1;
        int slot = (int) (low << 1) & mask;
        while (slots[slot] != 0 && !(slots[slot] == high && slots[slot + 1] == low)) {
            slot = (slot + 2) & mask;
        }
        return slot;
    }

    private static byte[] fingerprint(String id) {
        return ContentHash.digest(id.getBytes(StandardCharsets.UTF_8));
    }

    /** Never 0, which marks a free slot. */
    private static long high(byte[] digest) {
        return (long) LONG.get(digest, 0) | 1;
    }

    private static long low(byte[] digest) {
        return (long) LONG.get(digest, 8);
    }
}
