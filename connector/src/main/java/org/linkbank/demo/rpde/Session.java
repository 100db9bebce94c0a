package org.linkbank.demo.rpde;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** What an invented series of sessions looks like as data of OpenActive. */
final class Session {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> ACTIVITIES =
            List.of("Walking", "Yoga", "Badminton", "Swimming", "Tai Chi", "Boccia", "Dance");
    private static final List<String> HALLS = List.of("Kilmorran Hall", "Port Ellan Baths", "Strathfern Centre");

    private Session() {}

    static String id(int number) {
        return "session-" + String.format(Locale.ROOT, "%06d", number);
    }

    static ObjectNode data(int number, int edited) {
        String activity = ACTIVITIES.get(number % ACTIVITIES.size());
        String address = "https://example.org/sessions/" + number;
        ObjectNode data = JSON.objectNode();
        data.putArray("@context").add("https://openactive.io/");
        data.put("@type", "SessionSeries");
        data.put("@id", "https://example.org/id/sessions/" + number);
        data.put("identifier", id(number));
        data.put("name", activity + " for all" + (edited > 1 ? " (day " + edited + ")" : ""));
        data.put("description", "Come as you are. No need to book.");
        data.put("url", address);
        data.put("startDate", "2026-09-07");
        data.put("endDate", "2027-06-25");
        data.put("isAccessibleForFree", number % 3 == 0);
        ObjectNode concept = data.putArray("activity").addObject();
        concept.put("@type", "Concept");
        concept.put("@id", "https://example.org/activities/" + number % ACTIVITIES.size());
        concept.put("prefLabel", activity);
        concept.put("inScheme", "https://example.org/activities");
        data.set("organizer", organizer(number % 9));
        data.set("location", location(number % HALLS.size()));
        ObjectNode offer = data.putArray("offers").addObject();
        offer.put("@type", "Offer");
        offer.put("@id", address + "#adult");
        offer.put("name", "Adult");
        offer.put("price", number % 3 == 0 ? 0 : 4.5);
        offer.put("priceCurrency", "GBP");
        ObjectNode ages = data.putObject("ageRange");
        ages.put("@type", "QuantitativeValue");
        ages.put("minValue", 16);
        return data;
    }

    private static ObjectNode organizer(int number) {
        ObjectNode organizer = JSON.objectNode();
        organizer.put("@type", "Organization");
        organizer.put("@id", "https://example.org/id/organizers/" + number);
        organizer.put("name", "Active Neighbours " + (number + 1));
        organizer.put("url", "https://example.org/organizers/" + number);
        organizer.put("telephone", "01632 960" + (100 + number));
        organizer.put("email", "hello" + number + "@example.org");
        return organizer;
    }

    private static ObjectNode location(int number) {
        ObjectNode location = JSON.objectNode();
        location.put("@type", "Place");
        location.put("@id", "https://example.org/id/places/" + number);
        location.put("name", HALLS.get(number));
        ObjectNode address = location.putObject("address");
        address.put("@type", "PostalAddress");
        address.put("streetAddress", 3 + number + " Pier Road");
        address.put("addressLocality", HALLS.get(number).replaceAll(" \\w+$", ""));
        address.put("postalCode", "ZE3 " + number + "AB");
        address.put("addressCountry", "GB");
        ObjectNode geo = location.putObject("geo");
        geo.put("@type", "GeoCoordinates");
        geo.put("latitude", 60.1 + number / 10.0);
        geo.put("longitude", -1.3);
        return location;
    }
}
