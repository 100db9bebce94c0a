package org.linkbank.source.aliss;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one page gave so far. */
final class AlissPage {

    private final int number;
    private final boolean inTurn;
    private int items;
    private int fresh;
    private int unidentified;
    private @Nullable UUID first;
    private @Nullable UUID last;

    /**
     * A page that nothing was read of yet.
     *
     * @param inTurn whether it is asked for in the course of the sweep and not once more after it
     */
    AlissPage(int number, boolean inTurn) {
        this.number = number;
        this.inTurn = inTurn;
    }

    void saw(UUID id, boolean isNew) {
        items++;
        fresh += isNew ? 1 : 0;
        first = first == null ? id : first;
        last = id;
    }

    void sawUnidentified() {
        items++;
        unidentified++;
    }

    int number() {
        return number;
    }

    boolean inTurn() {
        return inTurn;
    }

    int items() {
        return items;
    }

    int unidentified() {
        return unidentified;
    }

    /** Whether it is full of what had been on earlier pages of the sweep. */
    boolean repeats() {
        return items >= AlissListing.PAGE && fresh == 0 && unidentified == 0;
    }

    @Nullable
    UUID first() {
        return first;
    }

    @Nullable
    UUID last() {
        return last;
    }
}
