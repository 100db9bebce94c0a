package org.linkbank.demo;

import java.util.Optional;

/**
 * A kind of simulator that can be started. Kinds are found through {@link java.util.ServiceLoader}, so that a new one joins
 * by a line in {@code META-INF/services}.
 */
public interface SimulatorKind {

    /** Starts one on a free loopback port, serving the given day (1 or later). */
    Simulator start(int day);

    /**
     * Starts one with another number of records, its pages made as they are asked for: for measurements. Empty where the kind
     * plays the number of records that it has.
     */
    default Optional<Simulator> start(int day, int records) {
        return Optional.empty();
    }
}
