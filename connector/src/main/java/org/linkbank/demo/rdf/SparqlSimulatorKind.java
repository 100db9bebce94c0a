package org.linkbank.demo.rdf;

import org.linkbank.demo.Simulator;
import org.linkbank.demo.SimulatorKind;

/** Lets {@link org.linkbank.demo.Simulators} find the simulator of {@code SparqlSimulator}. */
public final class SparqlSimulatorKind implements SimulatorKind {

    @Override
    public Simulator start(int day) {
        return SparqlSimulator.start(day);
    }
}
