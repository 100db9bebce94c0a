package org.linkbank.source.aliss;

import java.util.UUID;
import org.linkbank.source.harvest.GuidSet;

/** Which records of a list were given in this harvest, and which were seen in its current sweep. */
final class AlissTally {

    private final GuidSet given = new GuidSet();
    private GuidSet seen = given;
    private long unidentified;

    /** Whether it is new in this sweep, and with {@link #give} whether it is new in the harvest. */
    boolean see(UUID id) {
        return seen != given ? seen.add(id) : !given.contains(id);
    }

    /** Whether it was not given before. */
    boolean give(UUID id) {
        return given.add(id);
    }

    void unidentified(int number) {
        unidentified += number;
    }

    void beginSweep() {
        seen = new GuidSet();
        unidentified = 0;
    }

    boolean gave(UUID id) {
        return given.contains(id);
    }

    long given() {
        return given.size();
    }

    /** How many different records this sweep can account for. */
    long accounted() {
        return seen.size() + unidentified;
    }
}
