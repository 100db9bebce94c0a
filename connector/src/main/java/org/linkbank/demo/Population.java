package org.linkbank.demo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which records of a partner there are on a day, by number. Each later day withdraws about a twentieth, edits about a tenth
 * and adds a twentieth.
 *
 * @param lives those that there are, by number
 * @param deaths those that there were
 */
public record Population(int day, List<Life> lives, List<Death> deaths) {

    /** A record by its number and the day of its last edit. */
    public record Life(int number, int edited) {}

    /** A record by its number and the day on which it was withdrawn. */
    public record Death(int number, int day) {}

    public Population {
        lives = List.copyOf(lives);
        deaths = List.copyOf(deaths);
    }

    /** The population of a day, 1 or later, when there were {@code size} on the first. */
    public static Population on(int day, int size) {
        if (day < 1) {
            throw new IllegalArgumentException("day: expected 1 or later, found " + day);
        }
        int added = Math.max(1, size / 20);
        List<Life> lives = new ArrayList<>(size);
        List<Death> deaths = new ArrayList<>();
        for (int number = 0; number < size + (day - 1) * added; number++) {
            int born = number < size ? 1 : 2 + (number - size) / added;
            Death death = death(number, born, day);
            if (death == null) {
                lives.add(new Life(number, edited(number, born, day)));
            } else {
                deaths.add(death);
            }
        }
        return new Population(day, lives, deaths);
    }

    private static @Nullable Death death(int number, int born, int day) {
        for (int later = born + 1; later <= day; later++) {
            if (Chance.of("withdrawn", number, later).oneIn(20)) {
                return new Death(number, later);
            }
        }
        return null;
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
