package org.linkbank.demo.liferay;

import org.linkbank.demo.Simulator;
import org.linkbank.demo.SimulatorKind;

/** Lets {@link org.linkbank.demo.Simulators} find the simulator of a group. */
public final class LiferaySimulatorKind implements SimulatorKind {

    @Override
    public Simulator start(int day) {
        return LiferaySimulator.start(day);
    }
}
