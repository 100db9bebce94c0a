package org.linkbank.demo.aliss;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linkbank.demo.Chance;

/** An invented organisation as it is on a day. */
record Organisation(
        UUID id,
        String name,
        String slug,
        boolean claimed,
        String place,
        Area area,
        @Nullable String html,
        Contact contact,
        String edited) {

    static Organisation of(Life life, Vocabulary vocabulary, Words words) {
        Chance chance = Chance.of("organisation", life.number());
        UUID id = chance.uuid();
        String place = words.place(chance);
        Area area = chance.from(vocabulary.areas().councils());
        String body = words.any("bodies", chance);
        boolean claimed = chance.oneIn(3);
        String slug = Words.slug(place + " " + body);
        String html = chance.oneIn(6) ? null : description(place, body, chance, words);
        Contact contact = Contact.parsed(slug, area, chance, words);
        String edited = Dates.before(chance);
        if (!life.edits().isEmpty()) {
            int day = life.edits().get(life.edits().size() - 1);
            body = words.any("bodies", chance) + " " + Day.date(day).getYear();
            edited = Dates.of(Day.date(day));
        }
        return new Organisation(
                id, place + " " + body, Words.slug(place + " " + body), claimed, place, area, html, contact, edited);
    }

    private static String description(String place, String body, Chance chance, Words words) {
        String first = "The " + body + " has served " + place + " and the villages around it for years.";
        return Prose.html(first.replace(" & ", " &amp; "), words.any("closings", chance), chance, words);
    }
}
