package org.linkbank.demo.aliss;

import java.time.LocalDate;
import org.linkbank.demo.Chance;

/** Dates as a .NET service writes them: mostly without a zone, at times with an offset or seven digits of a second. */
final class Dates {

    private static final LocalDate OLDEST = LocalDate.of(2019, 1, 7);

    private Dates() {}

    static String of(LocalDate date) {
        return date + "T00:00:00";
    }

    /** Some date before the first day of the simulation. */
    static String before(Chance chance) {
        LocalDate date = OLDEST.plusDays(chance.below(2600));
        return switch (chance.below(12)) {
            case 0 -> date + "T14:05:09.1234567";
            case 1 -> date + "T09:30:00+01:00";
            case 2 -> date + "T23:15:41.527Z";
            default -> of(date);
        };
    }
}
