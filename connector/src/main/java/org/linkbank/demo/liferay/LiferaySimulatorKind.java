package org.linkbank.demo.liferay;

import java.util.Optional;
import org.linkbank.demo.Simulator;
import org.linkbank.demo.SimulatorKind;

/** Lets {@link org.linkbank.demo.Simulators} find the simulator of a group. */
public final class LiferaySimulatorKind implements SimulatorKind {

    @Override
    public Simulator start(int day) {
        return LiferaySimulator.start(day);
    }

    /** So many documents; of everything else what there always is. */
    @Override
    public Optional<Simulator> start(int day, int records) {
        return Optional.of(LiferaySimulator.start(day, records));
    }
}
