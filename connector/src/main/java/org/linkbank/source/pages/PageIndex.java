package org.linkbank.source.pages;

/**
 * Where in a file each page stands, in 32 to 64 bytes a page. A place is an offset of up to 40 bits and a length of up to 24.
 * Open addressing, never shrinks; not for use by several threads at once.
 */
final class PageIndex {

    static final long NOWHERE = -1;

    private static final int LENGTH_BITS = 24;
    private static final int LONGEST = (1 << LENGTH_BITS) - 1;

    /** Told of every page, in no particular order. */
    interface Visitor<E extends Exception> {
        void visit(long key, long place) throws E;
    }

    private long[] slots = new long[2 * 64];
    private int size;

    static boolean fits(long offset, int length) {
        return length <= LONGEST && offset < 1L << (Long.SIZE - 1 - LENGTH_BITS);
    }

    static long place(long offset, int length) {
        return offset << LENGTH_BITS | length;
    }

    static long offset(long place) {
        return place >>> LENGTH_BITS;
    }

    static int length(long place) {
        return (int) (place & LONGEST);
    }

    int size() {
        return size;
    }

    /** {@link #NOWHERE} when there is none. */
    long get(long key) {
        int slot = find(slots, used(key));
        return slots[slot] == 0 ? NOWHERE : slots[slot + 1];
    }

    /** The last place of a key counts. */
    void put(long key, long place) {
        if (insert(slots, used(key), place) && ++size * 4L > slots.length) {
            grow();
        }
    }

    <E extends Exception> void forEach(Visitor<E> visitor) throws E {
        for (int slot = 0; slot < slots.length; slot += 2) {
            if (slots[slot] != 0) {
                visitor.visit(slots[slot], slots[slot + 1]);
            }
        }
    }

    private void grow() {
        long[] larger = new long[2 * slots.length];
        forEach((key, place) -> insert(larger, key, place));
        slots = larger;
    }

    private static boolean insert(long[] slots, long key, long place) {
        int slot = find(slots, key);
        boolean free = slots[slot] == 0;
        slots[slot] = key;
        slots[slot + 1] = place;
        return free;
    }

    private static int find(long[] slots, long key) {
        int mask = slots.length - 1;
        int slot = (int) (key << 1) & mask;
        while (slots[slot] != 0 && slots[slot] != key) {
            slot = (slot + 2) & mask;
        }
        return slot;
    }

    /** 0 marks a free slot. */
    private static long used(long key) {
        return key == 0 ? 1 : key;
    }
}
