package org.linkbank.demo.liferay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * When a thing of some number came, was edited and went: a function of the numbers alone. Every sixth is edited once and, if
 * things of its kind go, every sixth goes. Created in threes within one second, because real dates tie.
 *
 * @param born the day on which it came; 1 for what was there before
 */
record Life(int number, int born, boolean passes) {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    static Life of(Thing thing, int number, int onDayOne) {
        int born = number < onDayOne ? 1 : 2 + (number - onDayOne) / Math.max(1, thing.aDay());
        return new Life(number, born, thing.passes());
    }

    boolean isThere(int day) {
        boolean gone = passes && number % 6 == 5 && day >= Math.max(born + 1, 2 + number / 6);
        return day >= born && !gone;
    }

    boolean edited(int day) {
        return day >= editDay();
    }

    private int editDay() {
        return number % 6 == 2 ? Math.max(born + 1, 2 + number / 6) : Integer.MAX_VALUE;
    }

    Instant created() {
        return born == 1 ? at(-40).plusSeconds(number / 3 * 60L) : at(born).plusSeconds(number / 3);
    }

    Instant modified(int day) {
        return edited(day) ? at(editDay()).plusSeconds(7200 + number / 3) : created();
    }

    private static Instant at(int day) {
        return FIRST.plusDays(day - 1L).atTime(9, 0).toInstant(ZoneOffset.UTC);
    }
}
