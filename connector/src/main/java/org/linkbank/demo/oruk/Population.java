package org.linkbank.demo.oruk;

import java.util.ArrayList;
import java.util.List;
import org.linkbank.demo.Chance;

/**
 * Which services there are on a day, by number, and when each was edited last. Each later day withdraws about a twentieth,
 * edits about a tenth and adds a twentieth.
 */
record Population(int day, int size, List<Life> lives) {

    /** A service by its number and the day of its last edit. */
    record Life(int number, int edited) {}

    Population {
        lives = List.copyOf(lives);
    }

    static Population on(int day, int size) {
        if (day < 1) {
            throw new IllegalArgumentException("day: expected 1 or later, found " + day);
        }
        int added = Math.max(1, size / 20);
        List<Life> lives = new ArrayList<>(size);
        for (int number = 0; number < size + (day - 1) * added; number++) {
            int born = number < size ? 1 : 2 + (number - size) / added;
            if (lives(number, born, day)) {
                lives.add(new Life(number, edited(number, born, day)));
            }
        }
        return new Population(day, size, lives);
    }

    private static boolean lives(int number, int born, int day) {
        for (int later = born + 1; later <= day; later++) {
            if (Chance.of("withdrawn", number, later).oneIn(20)) {
                return false;
            }
        }
        return true;
    }

    private static int edited(int number, int born, int day) {
        for (int later = day; later > born; later--) {
            if (Chance.of("edited", number, later).oneIn(10)) {
                return later;
            }
        }
        return born;
    }
}
