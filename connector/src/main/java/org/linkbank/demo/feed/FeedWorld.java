package org.linkbank.demo.feed;

import java.util.ArrayList;
import java.util.List;

/**
 * The items of a day, newest first, and those that were deleted since day 1. Each later day deletes two, edits three and adds
 * three.
 */
record FeedWorld(int day, List<FeedEntry> entries, List<FeedEntry> deleted) {

    private static final int DELETED = 2;
    private static final int EDITED = 3;
    private static final int ADDED = 3;

    FeedWorld {
        entries = List.copyOf(entries);
        deleted = List.copyOf(deleted);
    }

    static FeedWorld on(int day, int items) {
        if (day < 1) {
            throw new IllegalArgumentException("day: expected 1 or later, found " + day);
        }
        List<FeedEntry> entries = new ArrayList<>();
        for (int number = items; number >= 1; number--) {
            entries.add(new FeedEntry(number, 1, 1, 1));
        }
        FeedWorld world = new FeedWorld(1, entries, List.of());
        while (world.day < day) {
            world = world.next();
        }
        return world;
    }

    private FeedWorld next() {
        int tomorrow = day + 1;
        List<FeedEntry> entriesThen = new ArrayList<>(entries);
        List<FeedEntry> deletedThen = new ArrayList<>(deleted);
        for (int i = 0; i < DELETED && entriesThen.size() > 10; i++) {
            deletedThen.add(0, entriesThen.remove(4 + (tomorrow + i) % 5));
        }
        for (int i = 0; i < EDITED && i < entriesThen.size(); i++) {
            int at = (i * 7 + tomorrow) % entriesThen.size();
            entriesThen.set(at, entriesThen.get(at).editedOn(tomorrow));
        }
        int highest = entriesThen.stream().mapToInt(FeedEntry::number).max().orElse(0);
        for (int i = 1; i <= ADDED; i++) {
            entriesThen.add(0, new FeedEntry(highest + i, 1, tomorrow, tomorrow));
        }
        return new FeedWorld(tomorrow, entriesThen, deletedThen);
    }
}
