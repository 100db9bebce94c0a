package org.linkbank.demo.oruk;

import org.linkbank.demo.Simulator;
import org.linkbank.demo.SimulatorKind;

/** Lets {@link org.linkbank.demo.Simulators} find the feed of this edition. */
public final class OrukOneKind implements SimulatorKind {

    @Override
    public Simulator start(int day) {
        return OrukSimulator.forDemo(OrukEdition.ONE, day);
    }
}
