package org.linkbank.demo.site;

import java.util.ArrayList;
import java.util.List;
import org.linkbank.demo.Chance;

/** Invented resources about working in partnership: a day's list is a function of the day and the number alone. */
public final class Catalogue {

    private static final List<String> DOINGS = List.of(
            "Sharing premises",
            "Writing a joint bid",
            "Agreeing a memorandum",
            "Measuring what changed",
            "Pooling budgets",
            "Choosing a lead partner",
            "Ending a partnership well",
            "Sharing data with care");
    private static final List<String> WHO = List.of(
            "small charities",
            "councils and charities",
            "housing associations",
            "community transport",
            "food networks",
            "village halls",
            "youth projects",
            "carers' centres");
    private static final List<String> WORDS = List.of(
            "governance", "leadership", "consortia", "self-assessment", "funding", "mergers", "community planning");
    private static final List<String> PEOPLE =
            List.of("Ailsa Example", "Rory Example", "Morag Example", "Iain Example", "Catriona Example");
    private static final List<String> PUBLISHERS =
            List.of("The Glen Example Trust", "An Example Council", "Firth of Example Partnership");

    /** One of them; {@code version} counts how often it was edited. */
    public record Resource(
            int number,
            int version,
            String title,
            String description,
            String author,
            String publisher,
            String published,
            String modified,
            List<String> keywords) {

        public Resource {
            keywords = List.copyOf(keywords);
        }
    }

    private Catalogue() {}

    /** Of so many on day 1, each later day adds one in twenty, withdraws one in forty and edits one in ten, at least one. */
    public static List<Resource> on(int day, int count) {
        int added = Math.max(1, count / 20) * (day - 1);
        int withdrawn = Math.max(1, count / 40) * (day - 1);
        List<Resource> resources = new ArrayList<>();
        for (int number = 1 + withdrawn; number <= count + added; number++) {
            resources.add(resource(number, day));
        }
        return resources;
    }

    private static Resource resource(int number, int day) {
        Chance chance = Chance.of("catalogue", number);
        String doing = chance.from(DOINGS);
        String who = chance.from(WHO);
        int version = 1;
        for (int each = 2; each <= day; each++) {
            version += (number + each) % 10 == 0 ? 1 : 0;
        }
        String edited = version == 1 ? "" : " Edited " + (version - 1) + " times since.";
        return new Resource(
                number,
                version,
                doing + ": a note for " + who + ", no. " + number,
                "What " + who + " should think of before " + doing.toLowerCase(java.util.Locale.ROOT) + "." + edited,
                chance.from(PEOPLE),
                chance.from(PUBLISHERS),
                "20" + (10 + chance.below(15)) + "-0" + (1 + chance.below(9)) + "-1" + chance.below(10),
                "2026-0" + Math.min(9, version) + "-01",
                List.of(chance.from(WORDS), "partnership"));
    }
}
