package org.linkbank.demo.rdf;

import org.linkbank.demo.Simulator;
import org.linkbank.demo.SimulatorKind;

/** Lets {@link org.linkbank.demo.Simulators} find the simulator of {@code RdfDumpSimulator}. */
public final class RdfDumpSimulatorKind implements SimulatorKind {

    @Override
    public Simulator start(int day) {
        return RdfDumpSimulator.start(day);
    }
}
