package org.linkbank.source.harvest;

import java.util.UUID;
import java.util.function.Consumer;

/** A set of GUIDs in 16 bytes each and some air, because a register may have a million. Open addressing, never shrinks. */
public final class GuidSet {

    private long[] table = new long[2 * 64];
    private int size;
    private boolean nil;

    /** Whether it was new. */
    public boolean add(UUID id) {
        long high = id.getMostSignificantBits();
        long low = id.getLeastSignificantBits();
        if (high == 0 && low == 0) {
            boolean added = !nil;
            nil = true;
            return added;
        }
        int slot = slot(table, high, low);
        if (taken(table, slot)) {
            return false;
        }
        put(table, slot, high, low);
        size++;
        if (size * 3L > table.length) {
            grow();
        }
        return true;
    }

    public boolean contains(UUID id) {
        long high = id.getMostSignificantBits();
        long low = id.getLeastSignificantBits();
        return (high == 0 && low == 0) ? nil : taken(table, slot(table, high, low));
    }

    public int size() {
        return size + (nil ? 1 : 0);
    }

    /** In no particular order. */
    public void forEach(Consumer<UUID> consumer) {
        for (int slot = 0; slot < table.length; slot += 2) {
            if (taken(table, slot)) {
                consumer.accept(new UUID(table[slot], table[slot + 1]));
            }
        }
        if (nil) {
            consumer.accept(new UUID(0, 0));
        }
    }

    private void grow() {
        long[] larger = new long[table.length * 2];
        for (int slot = 0; slot < table.length; slot += 2) {
            if (taken(table, slot)) {
                put(larger, slot(larger, table[slot], table[slot + 1]), table[slot], table[slot + 1]);
            }
        }
        table = larger;
    }

    /** Where the GUID is, or where it would go. */
    private static int slot(long[] table, long high, long low) {
        int mask = table.length - 2;
        long mixed = (high ^ (low * 0x9E3779B97F4A7C15L)) * 0xBF58476D1CE4E5B9L;
        int slot = (((int) (mixed >>> 32)) << 1) & mask;
        while (taken(table, slot) && (table[slot] != high || table[slot + 1] != low)) {
            slot = (slot + 2) & mask;
        }
        return slot;
    }

    private static boolean taken(long[] table, int slot) {
        return table[slot] != 0 || table[slot + 1] != 0;
    }

    private static void put(long[] table, int slot, long high, long low) {
        table[slot] = high;
        table[slot + 1] = low;
    }
}
