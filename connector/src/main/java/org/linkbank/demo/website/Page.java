package org.linkbank.demo.website;

import java.time.LocalDate;
import java.util.List;
import org.linkbank.demo.Chance;

/**
 * One page of the invented site.
 *
 * @param number which tells what sort of page it is, and everything else
 * @param edits how often it was edited until this day
 */
record Page(int number, int edits) {

    private static final List<String> SUBJECTS = List.of(
            "governance for small boards",
            "sharing back-office services",
            "measuring what matters together",
            "working with your local authority",
            "merging two charities",
            "a memorandum of understanding",
            "trust between partners",
            "a joint bid",
            "volunteers who move between organisations",
            "ending a partnership well");
    private static final List<String> PLACES =
            List.of("Invermornie", "Glenbuie", "Strathfarrow", "Balfendry", "Kirkmoray");

    /** What sort of page: each carries its facts in another way. */
    enum Sort {
        /** A schema.org graph whose nodes point at each other. */
        NEWS("news"),
        /** Open Graph only. */
        GUIDE("guides"),
        /** A title and a description. */
        PLAIN("about"),
        /** A schema.org event. */
        EVENT("events"),
        /** A schema.org service. */
        SERVICE("services");

        final String folder;

        Sort(String folder) {
            this.folder = folder;
        }
    }

    Sort sort() {
        return Sort.values()[number % Sort.values().length];
    }

    String path() {
        return number == 0 ? "/" : "/" + sort().folder + "/" + number + "-" + slug();
    }

    private String slug() {
        return subject().replace(' ', '-');
    }

    String subject() {
        return Chance.of("subject", number).from(SUBJECTS);
    }

    String place() {
        return Chance.of("place", number).from(PLACES);
    }

    String title() {
        String start = Character.toUpperCase(subject().charAt(0)) + subject().substring(1);
        return number == 0 ? "Strathfarrow Partnership Forum" : start + " in " + place();
    }

    String description() {
        String edited = edits == 0 ? "" : " Edited " + edits + (edits == 1 ? " time." : " times.");
        return "What partners in " + place() + " learnt about " + subject() + ", in plain words." + edited;
    }

    /** The day of publication: one page a day. */
    String published() {
        return LocalDate.of(2025, 1, 1).plusDays(number).toString();
    }
}
