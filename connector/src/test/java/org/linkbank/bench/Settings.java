package org.linkbank.bench;

import java.nio.file.Path;
import java.util.List;

/**
 * How the benchmarks run, from system properties: {@code bench.records}, {@code bench.million}, {@code bench.rounds}, and
 * {@code bench.only} with the parts to run (mapping, sync, demo, kinds, million).
 *
 * @param root of the checkout
 * @param work where everything is made, {@code target/bench}
 */
record Settings(Path root, Path work, int records, int million, int rounds, String only) {

    static Settings ofSystem() {
        Path root =
                Path.of(System.getProperty("bench.root", ".")).toAbsolutePath().normalize();
        return new Settings(
                root,
                root.resolve("target/bench"),
                Integer.getInteger("bench.records", 100_000),
                Integer.getInteger("bench.million", 1_000_000),
                Integer.getInteger("bench.rounds", 3),
                System.getProperty("bench.only", "mapping,sync,demo"));
    }

    boolean wants(String part) {
        return List.of(only.split(",")).contains(part);
    }

    /** A file among the benchmarks' own. */
    Path given(String name) {
        return root.resolve("connector/src/test/bench").resolve(name);
    }
}
