package org.linkbank.demo.oai;

import org.linkbank.demo.Simulator;
import org.linkbank.demo.SimulatorKind;

/** Lets {@link org.linkbank.demo.Simulators} find the simulated repository. */
public final class OaiSimulatorKind implements SimulatorKind {

    @Override
    public Simulator start(int day) {
        return OaiSimulator.start(day);
    }
}
