package org.linkbank.demo.rpde;

import org.linkbank.demo.Simulator;
import org.linkbank.demo.SimulatorKind;

/** Lets {@link org.linkbank.demo.Simulators} find the OpenActive feed. */
public final class RpdeSimulatorKind implements SimulatorKind {

    @Override
    public Simulator start(int day) {
        return RpdeSimulator.forDemo(day);
    }
}
