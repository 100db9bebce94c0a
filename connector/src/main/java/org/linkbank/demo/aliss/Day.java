package org.linkbank.demo.aliss;

import java.time.LocalDate;

/** The calendar date on which a day of the simulation falls. */
final class Day {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    private Day() {}

    static LocalDate date(int day) {
        return FIRST.plusDays(day - 1L);
    }
}
