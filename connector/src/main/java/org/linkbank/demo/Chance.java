package org.linkbank.demo;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Choices that look random and are the same on every machine and in every run: {@link Random}'s algorithm is fixed by its
 * specification, and the seed comes from a purpose and numbers only.
 */
public final class Chance {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final Random random;

    private Chance(long seed) {
        this.random = new Random(seed);
    }

    /** Choices for one purpose. Different purposes or numbers give unrelated choices. */
    public static Chance of(String purpose, long... numbers) {
        long seed = purpose.hashCode();
        for (long number : numbers) {
            seed = mixed(seed * 31 + number + GOLDEN);
        }
        return new Chance(mixed(seed));
    }

    /** 0 to bound - 1. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** True once in so many times. */
    public boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    /** One of a list that is not empty. */
    public <T> T from(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** A random UUID in form: RFC 9562 version 4. */
    public UUID uuid() {
        long high = (random.nextLong() & ~0xF000L) | 0x4000L;
        long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** The generator itself, for shuffling. */
    public Random random() {
        return random;
    }

    // The finaliser of MurmurHash3: near numbers give far seeds.
    private static long mixed(long value) {
        long z = (value ^ value >>> 33) * 0xFF51AFD7ED558CCDL;
        z = (z ^ z >>> 33) * 0xC4CEB9FE1A85EC53L;
        return z ^ z >>> 33;
    }
}
