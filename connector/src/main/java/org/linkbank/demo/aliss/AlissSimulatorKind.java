package org.linkbank.demo.aliss;

import org.linkbank.demo.Simulator;
import org.linkbank.demo.SimulatorKind;

/** Lets {@link org.linkbank.demo.Simulators} find the simulator of ALISS. */
public final class AlissSimulatorKind implements SimulatorKind {

    @Override
    public Simulator start(int day) {
        return AlissSimulator.start(day);
    }
}
