package org.linkbank.demo.aliss;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A circle around a postcode: degrees of WGS84, metres. */
record Near(double latitude, double longitude, int radius) {

    private static final Pattern POSTCODE = Pattern.compile("([A-Z]{1,2})[0-9][A-Z0-9]? ?[0-9][A-Z]{2}");
    private static final double METRES_A_DEGREE = 111_320;

    /** Around where a place with that postcode is, else around the middle of its postcode area; null if it is no Scottish one. */
    static @Nullable Near of(String postcode, int radius, World world) {
        Matcher form = POSTCODE.matcher(postcode.strip().toUpperCase(Locale.ROOT));
        if (!form.matches()) {
            return null;
        }
        Optional<Near> place = world.services().stream()
                .flatMap(entry -> located(entry, squeezed(postcode), radius).stream())
                .findFirst();
        return place.or(() -> world.vocabulary()
                        .areas()
                        .around(form.group(1))
                        .map(area -> new Near(area.latitude(), area.longitude(), radius)))
                .orElse(null);
    }

    /** Whether the service has a place within the circle or is for all of Scotland. */
    boolean reaches(Entry entry) {
        for (JsonNode location : entry.json().path("locations")) {
            if (metres(location) <= radius) {
                return true;
            }
        }
        return entry.json().path("service_areas").findValuesAsText("code").contains("XS");
    }

    // Flat enough over the few kilometres that a search is about.
    private double metres(JsonNode location) {
        double north = location.path("latitude").asDouble() - latitude;
        double east = (location.path("longitude").asDouble() - longitude) * Math.cos(Math.toRadians(latitude));
        return Math.hypot(north, east) * METRES_A_DEGREE;
    }

    private static Optional<Near> located(Entry entry, String squeezed, int radius) {
        for (JsonNode location : entry.json().path("locations")) {
            double latitude = location.path("latitude").asDouble();
            if (latitude != 0 && squeezed(location.path("postal_code").asText()).equals(squeezed)) {
                return Optional.of(new Near(latitude, location.path("longitude").asDouble(), radius));
            }
        }
        return Optional.empty();
    }

    private static String squeezed(String postcode) {
        return postcode.replace(" ", "").toUpperCase(Locale.ROOT);
    }
}
