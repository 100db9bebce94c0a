package org.linkbank.demo.website;

import org.linkbank.demo.Simulator;
import org.linkbank.demo.SimulatorKind;

/** Lets {@link org.linkbank.demo.Simulators} find the simulated website. */
public final class WebsiteSimulatorKind implements SimulatorKind {

    @Override
    public Simulator start(int day) {
        return WebsiteSimulator.start(day);
    }
}
