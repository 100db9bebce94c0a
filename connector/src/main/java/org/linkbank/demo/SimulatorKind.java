package org.linkbank.demo;

/**
 * A kind of simulator that can be started. Kinds are found through {@link java.util.ServiceLoader}, so that a new one joins
 * by a line in {@code META-INF/services}.
 */
public interface SimulatorKind {

    /** Starts one on a free loopback port, serving the given day (1 or later). */
    Simulator start(int day);
}
