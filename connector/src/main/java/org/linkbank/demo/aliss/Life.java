package org.linkbank.demo.aliss;

import java.util.ArrayList;
import java.util.List;

/** A service or organisation by its number, with the days on which it was edited. What it looks like follows from these. */
record Life(int number, List<Integer> edits) {

    Life {
        edits = List.copyOf(edits);
    }

    static Life unedited(int number) {
        return new Life(number, List.of());
    }

    Life editedOn(int day) {
        List<Integer> more = new ArrayList<>(edits);
        more.add(day);
        return new Life(number, more);
    }
}
