package org.linkbank.demo.rpde;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.linkbank.demo.Population;

/** The items of a feed on one day, in its order. */
record World(int day, List<Entry> entries) {

    private static final int DAYS_KEPT = 7;

    /** 2026-09-01T06:00:00Z, in milliseconds. */
    private static final long BEGINNING = 1_788_242_400_000L;

    private static final long DAY = 86_400_000L;

    /**
     * One item.
     *
     * @param modified in milliseconds
     */
    record Entry(int number, int edited, boolean deleted, long modified, String id) {}

    World {
        entries = List.copyOf(entries);
    }

    static World on(int day, int size) {
        Population population = Population.on(day, size);
        List<Entry> entries = new ArrayList<>();
        population.lives().forEach(life -> entries.add(entry(life.number(), life.edited(), false)));
        population.deaths().stream()
                .filter(death -> day - death.day() <= DAYS_KEPT)
                .forEach(death -> entries.add(entry(death.number(), death.day(), true)));
        entries.sort(Comparator.comparingLong(Entry::modified).thenComparing(Entry::id));
        return new World(day, entries);
    }

    private static Entry entry(int number, int day, boolean deleted) {
        // Whole minutes, so that many items share a time and the id decides.
        long modified = BEGINNING + day * DAY + number * 331L % 720 * 60_000L;
        return new Entry(number, day, deleted, modified, Session.id(number));
    }
}
