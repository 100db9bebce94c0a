package org.linkbank.demo.feed;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.linkbank.demo.Chance;

/**
 * An invented item: what it says follows from its number and version.
 *
 * @param edited the day of its last change
 */
record FeedEntry(int number, int version, int created, int edited) {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final List<String> SUBJECTS = List.of(
            "Governance",
            "Mergers",
            "Sharing premises",
            "Evaluation",
            "Procurement",
            "Volunteering",
            "Trust",
            "Leadership");
    private static final List<String> FORMS = List.of(
            "a guide for boards",
            "what twelve charities learnt",
            "a toolkit",
            "notes of a workshop",
            "questions & answers",
            "a case study from the islands");
    private static final List<String> PEOPLE =
            List.of("Morag Sinclair", "Calum Orr", "Iona Reid", "Hamish Baird", "Ailsa Bain");

    String title() {
        return subject() + " in partnership: " + Chance.of("form", number).from(FORMS)
                + (version > 1 ? " (version " + version + ")" : "");
    }

    String subject() {
        return SUBJECTS.get(number % SUBJECTS.size());
    }

    String person() {
        return Chance.of("person", number).from(PEOPLE);
    }

    String html() {
        return "<p>What " + subject().toLowerCase(Locale.ROOT) + " asks of partners, number " + number
                + ".</p><p>Edition&nbsp;" + version + " &ndash; free to use.</p>";
    }

    /** Those of day 1 lie in the half year before it, the higher number the later, however many there are. */
    OffsetDateTime published() {
        long minutes = number <= 1000 ? number * 97L : 97_000L + number;
        return created > 1
                ? at(created).plusMinutes(number % 60)
                : at(1).minusDays(180).plusMinutes(minutes);
    }

    OffsetDateTime updated() {
        return version > 1 ? at(edited) : published();
    }

    static OffsetDateTime at(int day) {
        return OffsetDateTime.of(FIRST.plusDays(day - 1L), LocalTime.of(9, 0), ZoneOffset.UTC);
    }

    FeedEntry editedOn(int day) {
        return new FeedEntry(number, version + 1, created, day);
    }
}
