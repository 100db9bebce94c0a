package org.linkbank.demo.aliss;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linkbank.demo.Chance;

/** Writes an invented service as it is on a day: the object of {@code data[]} in {@code /import}. */
final class Service {

    /** What an editor does to a service. Moving it leaves its date of change alone, as in ALISS. */
    private enum Edit {
        TEXT,
        PHONE,
        NAME,
        MOVE;

        static Edit of(int number, int day) {
            return values()[Chance.of("edit", number, day).below(values().length)];
        }
    }

    private static final String SITE = "https://www.aliss.org/services/";

    private final Words words;
    private final Details details;
    private final List<Activity> activities;

    Service(Vocabulary vocabulary, Words words) {
        this.words = words;
        this.details = new Details(vocabulary, words);
        this.activities = Activity.read(vocabulary);
    }

    ObjectNode json(Life life, Organisation organisation) {
        Chance chance = Chance.of("service", life.number());
        UUID id = chance.uuid();
        Activity activity = chance.from(activities);
        String place = chance.oneIn(4) ? words.place(chance) : organisation.place();
        String name = name(life, place + " " + activity.name() + (chance.oneIn(40) ? " " : ""));
        String slug = Words.slug(name) + (life.number() % 7 == 0 ? "-" + life.number() % 3 : "");
        Contact contact = Contact.typed(Words.slug(place + " " + activity.name()), organisation.area(), chance, words);
        String html = html(life, activity, chance);
        List<ObjectNode> locations = details.locations(life.number(), last(life, Edit.MOVE), organisation.area());

        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", id.toString()).put("name", name);
        json.put("description", Prose.flat(html)).put("description_formatted", html);
        json.put("url", contact.url());
        json.put("referral_url", chance.oneIn(6) ? "https://refer.example.org/" + slug : null);
        json.put("phone", phone(life, contact, organisation.area())).put("email", contact.email());
        json.put("facebook", contact.facebook()).put("twitter", contact.twitter());
        json.put("instagram", contact.instagram());
        json.put("summary", summary(activity, chance));
        json.putArray("categories").addAll(details.categories(activity.categories(), chance));
        json.putArray("accessibility_features").addAll(details.features(locations, chance));
        json.putArray("community_groups").addAll(details.groups(activity.groups(), chance));
        json.putArray("service_areas").addAll(details.areas(organisation.area(), chance));
        json.putArray("media_gallery").addAll(details.media(slug, chance));
        json.set("organisation", organisation(organisation));
        json.put("slug", slug).put("aliss_url", SITE + slug).put("permalink", SITE + id);
        json.put("is_claimed", organisation.claimed()).put("is_deprioritised", chance.oneIn(50));
        String before = Dates.before(chance);
        json.put("last_updated", updated(life, before)).put("last_reviewed", reviewed(life, before));
        json.putArray("locations").addAll(locations);
        return json.put("location_score", locations.isEmpty() ? 0 : 2);
    }

    private static ObjectNode organisation(Organisation organisation) {
        String site = "https://www.aliss.org/organisations/";
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", organisation.id().toString())
                .put("name", organisation.name())
                .put("aliss_url", site + organisation.slug())
                .put("permalink", site + organisation.id())
                .put("is_claimed", organisation.claimed())
                .put("slug", organisation.slug());
    }

    private String name(Life life, String first) {
        int day = last(life, Edit.NAME);
        return day == 0
                ? first
                : first.strip() + " at the " + words.any("venues", Chance.of("name", life.number(), day));
    }

    private String html(Life life, Activity activity, Chance chance) {
        String html = Prose.html(activity.html(), words.any("closings", chance), chance, words);
        int day = last(life, Edit.TEXT);
        return day == 0 ? html : html + "<p>Changed on " + Day.date(day) + ".</p>";
    }

    private static @Nullable String phone(Life life, Contact contact, Area area) {
        int day = last(life, Edit.PHONE);
        return day == 0 ? contact.phone() : Words.phone(area, Chance.of("phone", life.number(), day));
    }

    private static @Nullable String summary(Activity activity, Chance chance) {
        return switch (chance.below(12)) {
            case 0 -> "";
            case 1, 2, 3 -> null;
            default -> activity.html();
        };
    }

    private static String updated(Life life, String before) {
        int day = Math.max(last(life, Edit.TEXT), Math.max(last(life, Edit.PHONE), last(life, Edit.NAME)));
        return day == 0 ? before : Dates.of(Day.date(day));
    }

    private static String reviewed(Life life, String before) {
        LocalDate updated = LocalDate.parse(before.substring(0, 10));
        return Dates.of(updated.plusDays(Chance.of("review", life.number()).below(60)));
    }

    /** The last day on which the service was edited in that way, 0 if never. */
    private static int last(Life life, Edit edit) {
        return life.edits().stream()
                .filter(day -> Edit.of(life.number(), day) == edit)
                .reduce(0, Math::max);
    }
}
