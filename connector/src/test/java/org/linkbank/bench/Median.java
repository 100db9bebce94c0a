package org.linkbank.bench;

import java.util.Collection;
import java.util.function.ToDoubleFunction;

/** The middle of what was measured; of an even number the upper of the two in the middle. */
final class Median {

    private Median() {}

    static <T> double of(Collection<T> values, ToDoubleFunction<T> number) {
        double[] sorted = values.stream().mapToDouble(number).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
