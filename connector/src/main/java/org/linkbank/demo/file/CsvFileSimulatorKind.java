package org.linkbank.demo.file;

import org.linkbank.demo.Simulator;
import org.linkbank.demo.SimulatorKind;

/** Lets {@link org.linkbank.demo.Simulators} find the simulator of {@code WebFileSimulator}. */
public final class CsvFileSimulatorKind implements SimulatorKind {

    @Override
    public Simulator start(int day) {
        return WebFileSimulator.csv(day);
    }
}
