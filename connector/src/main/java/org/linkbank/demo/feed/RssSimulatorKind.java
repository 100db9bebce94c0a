package org.linkbank.demo.feed;

import org.linkbank.demo.Simulator;
import org.linkbank.demo.SimulatorKind;

/** Lets {@link org.linkbank.demo.Simulators} find the feed of {@link FeedStyle#RSS}. */
public final class RssSimulatorKind implements SimulatorKind {

    @Override
    public Simulator start(int day) {
        return FeedSimulator.start(FeedStyle.RSS, day);
    }
}
