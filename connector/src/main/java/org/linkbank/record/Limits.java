package org.linkbank.record;

/**
 * How much of what a source sends is read before it counts as hostile or broken.
 *
 * @param bytes of one response or file, after decompression
 * @param recordBytes of one record
 * @param records of one harvest
 * @param depth of nesting within a record
 */
public record Limits(long bytes, int recordBytes, long records, int depth) {

    /** What a source gets whose partner file sets nothing else: 256 MiB, 4 MiB, ten million records, 64 levels. */
    public static final Limits DEFAULT = new Limits(256L << 20, 4 << 20, 10_000_000L, 64);

    /** For a file of the operator's own, named on the command line: any size, records of up to 64 MiB. */
    public static final Limits OWN_FILE = new Limits(Long.MAX_VALUE, 64 << 20, Long.MAX_VALUE, 256);

    public Limits {
        if (bytes < 1 || recordBytes < 1 || records < 1 || depth < 1) {
            throw new IllegalArgumentException("limits: expected numbers above 0");
        }
    }
}
