package org.linkbank.demo.wordpress;

import org.linkbank.demo.Simulator;
import org.linkbank.demo.SimulatorKind;

/** Lets {@link org.linkbank.demo.Simulators} find the simulator of WordPress. */
public final class WordPressSimulatorKind implements SimulatorKind {

    @Override
    public Simulator start(int day) {
        return WordPressSimulator.start(day);
    }
}
