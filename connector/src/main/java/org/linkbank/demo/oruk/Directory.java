package org.linkbank.demo.oruk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.linkbank.demo.Chance;
import org.linkbank.demo.Population;

/** What the invented services, organisations, places and terms are called and look like, in both editions alike. */
final class Directory {

    static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    static final int SERVICES_OF_AN_ORGANISATION = 4;

    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT);
    private static final List<String> TOWNS =
            List.of("Aberlour Bay", "Kilmorran", "Strathfern", "Port Ellan", "Glenarvie", "Inverluthie");
    private static final List<String> THINGS = List.of(
            "Walking Group",
            "Befriending",
            "Money Advice",
            "Lunch Club",
            "Carers' Drop-in",
            "Community Garden",
            "Digital Skills",
            "Counselling");
    private static final List<String> BODIES = List.of("Trust", "Association", "Collective", "Partnership", "Network");
    static final List<String> TERMS = List.of(
            "Advice and guidance",
            "Social groups",
            "Food",
            "Care and caring",
            "Mental health",
            "Learning",
            "Volunteering",
            "Partnership working",
            "Governance",
            "Transport");

    private Directory() {}

    static String id(String purpose, int number) {
        return Chance.of(purpose, number).uuid().toString();
    }

    static String town(int number) {
        return TOWNS.get(number % TOWNS.size());
    }

    static int organisation(int service) {
        return service / SERVICES_OF_AN_ORGANISATION;
    }

    static int term(int service) {
        return Chance.of("term", service).below(TERMS.size());
    }

    static String status(int service) {
        int chance = Chance.of("status", service).below(20);
        return chance < 17 ? "active" : chance == 17 ? "inactive" : chance == 18 ? "temporarily closed" : "defunct";
    }

    static String modified(Population.Life life) {
        return LocalDateTime.of(2026, 9, 1, 6, 0)
                .plusDays(life.edited())
                .plusSeconds(life.number() * 331L % 43_200)
                .format(MILLISECONDS);
    }

    /** The fields of a service that both editions have. */
    static ObjectNode service(Population.Life life, String id) {
        int number = life.number();
        String name = town(number) + " " + THINGS.get(number % THINGS.size());
        ObjectNode service = JSON.objectNode();
        service.put("id", id);
        service.put("name", name + (life.edited() > 1 ? " (day " + life.edited() + ")" : ""));
        service.put("description", "<p>" + name + " is open to all.</p><p>Tea &amp; talk, every week.</p>");
        service.put("url", "https://example.org/services/" + number);
        service.put("email", "service" + number + "@example.org");
        service.put("status", status(number));
        service.put("fees", number % 3 == 0 ? "Free" : "£" + (1 + number % 5) + " a session");
        service.put("assured_date", "2026-0" + (1 + number % 9) + "-15");
        return service;
    }

    static ObjectNode organisation(int number, String page) {
        ObjectNode organisation = JSON.objectNode();
        organisation.put("id", id("organisation", number));
        organisation.put("name", town(number) + " Community " + BODIES.get(number % BODIES.size()));
        organisation.put("description", "Works with neighbours in " + town(number) + ".");
        organisation.put("email", "office" + number + "@example.org");
        organisation.put(page, "https://example.org/organisations/" + number);
        organisation.put("logo", "https://example.org/logos/" + number + ".png");
        organisation.put("uri", "https://example.org/id/organisations/" + number);
        return organisation;
    }

    static ObjectNode place(int number) {
        ObjectNode place = JSON.objectNode();
        place.put("id", id("place", number));
        place.put("name", town(number) + " Hall");
        place.put("description", "The hall by the harbour.");
        place.put("latitude", 55.5 + number % 40 / 20.0);
        place.put("longitude", -4.5 + number % 30 / 20.0);
        return place;
    }

    static ObjectNode address(int number) {
        ObjectNode address = JSON.objectNode();
        address.put("id", id("address", number));
        address.put("address_1", 1 + number % 90 + " Shore Road");
        address.put("city", town(number));
        address.put("state_province", "Highland");
        address.put("postal_code", "ZE" + (1 + number % 3) + " " + number % 10 + "AA");
        address.put("country", "GB");
        return address;
    }

    static ObjectNode schedule(int number) {
        ObjectNode schedule = JSON.objectNode();
        schedule.put("id", id("schedule", number));
        schedule.put("dtstart", "2026-01-05");
        schedule.put("freq", "WEEKLY");
        schedule.put("interval", 1);
        schedule.put("byday", number % 2 == 0 ? "MO,WE" : "TH");
        schedule.put("opens_at", "10:00");
        schedule.put("closes_at", "12:30");
        schedule.put("valid_from", "2026-01-05");
        return schedule;
    }

    static ObjectNode cost(int number) {
        ObjectNode cost = JSON.objectNode();
        cost.put("id", id("cost", number));
        cost.put("valid_from", "2026-01-01");
        cost.put("option", "Adults");
        cost.put("amount", number % 5);
        cost.put("amount_description", "a session");
        return cost;
    }

    /** An object in an array by itself. */
    static ArrayNode list(ObjectNode only) {
        return JSON.arrayNode().add(only);
    }
}
