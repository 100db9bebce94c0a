package org.linkbank.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Invented records in the shape of a national register's services, the same for the same number: all fields present, nulls
 * too, 1 to 2 KB of JSON each, ids ascending with the number. The benchmarks' mapping makes 17 triples of each.
 */
final class AlissLikeFeed {

    /** How many organisations the services name. */
    static final int ORGANISATIONS = 200;

    /** A page of {@code /import} holds so many. */
    static final int PAGE = 20;

    private static final String[] WORDS = {
        "community",
        "walking",
        "group",
        "carers",
        "café",
        "weekly",
        "support",
        "advice",
        "older",
        "people",
        "garden",
        "music",
        "for",
        "and",
        "with",
        "the",
        "in",
        "at",
        "hall",
        "library",
        "volunteers",
        "families",
        "recovery",
        "peer",
        "lunch",
        "dementia",
        "friendly",
        "transport",
        "available",
        "please",
        "phone",
        "before",
        "visiting",
        "sgrìobhadh",
        "free",
        "sessions",
        "Thursday",
        "morning",
        "afternoon",
        "beginners",
        "welcome"
    };
    private static final String[] CATEGORIES = {
        "social-group",
        "social-activity",
        "mental-health",
        "food-and-nutrition",
        "physical-activity",
        "carer",
        "money",
        "housing-and-homelessness",
        "children-and-families",
        "addiction-and-dependency"
    };
    private static final String[] TOWNS = {"Glasgow", "Edinburgh", "Dundee", "Inverness", "Perth", "Stirling", "Ayr"};

    private AlissLikeFeed() {}

    /** A service; {@code version} changes its description and date, and nothing else. */
    static String service(int number, int version) {
        SplittableRandom random = new SplittableRandom(number * 31L + 7);
        String id = guid(1, number);
        String place = guid(2, number);
        String name = capital(words(random, 2 + random.nextInt(4))) + " " + number;
        String summary = words(random, 8);
        String lines = words(random, 10) + "\\r\\n\\r\\nTea &amp; cake, " + words(random, 7)
                + (version == 0 ? "" : " Revised " + version + ".");
        String slug = "service-" + number;
        String organisation = guid(3, random.nextInt(ORGANISATIONS));
        String first = CATEGORIES[random.nextInt(5)];
        String second = CATEGORIES[5 + random.nextInt(5)];
        String town = TOWNS[random.nextInt(TOWNS.length)];
        String post = "G" + (1 + random.nextInt(80)) + " " + (1 + random.nextInt(9)) + "AB";
        String street = (1 + random.nextInt(300)) + " High Street";
        String date = "2026-0" + (1 + random.nextInt(8)) + "-1" + random.nextInt(9) + "T00:00:0" + Math.min(version, 9);
        return "{\"id\":\"" + id + "\",\"name\":\"" + name + "\",\"description\":\"" + lines
                + "\",\"description_formatted\":\"<p>" + lines.replace("\\r\\n\\r\\n", "</p><p>")
                + "</p>\",\"url\":\"https://www.example.org/services/" + slug
                + "\",\"referral_url\":null,\"phone\":\"0141 496 0" + (100 + random.nextInt(900))
                + "\",\"email\":\"hello-"
                + number + "@example.org\",\"facebook\":null,\"twitter\":\"\",\"instagram\":null,\"summary\":\""
                + summary
                + "\",\"categories\":[" + category(first, true) + "," + category(second, false)
                + "],\"accessibility_features\":[{\"name\":\"Hearing loop\",\"slug\":\"hearing-loop\",\"additional_info\":null,"
                + "\"icon\":\"fa fa-deaf\",\"location_id\":\"" + place
                + "\"}],\"community_groups\":[{\"name\":\"Older People\",\"slug\":\"older-people\",\"is_range\":false,"
                + "\"min\":0,\"max\":0,\"selected\":true}],\"service_areas\":[{\"code\":\"S120000"
                + (10 + random.nextInt(40))
                + "\",\"type\":\"Local Authority\",\"name\":\"" + town
                + "\"}],\"media_gallery\":[],\"organisation\":{\"id\":\"" + organisation
                + "\",\"name\":\"Example Org\",\"aliss_url\":\"https://www.example.org/organisations/x\",\"permalink\":"
                + "\"https://www.example.org/organisations/" + organisation
                + "\",\"is_claimed\":false,\"slug\":\"x\"},\"slug\":\"" + slug
                + "\",\"aliss_url\":\"https://www.example.org/services/" + slug
                + "\",\"permalink\":\"https://www.example.org/services/" + id
                + "\",\"is_claimed\":false,\"is_deprioritised\":false,\"last_updated\":\"" + date
                + "\",\"last_reviewed\":\""
                + date + "\",\"locations\":[{\"id\":\"" + place + "\",\"formatted_address\":\"The Hall, " + street
                + ", "
                + town + ", " + post + "\",\"name\":\"The Hall\",\"description\":null,\"street_address\":\"" + street
                + "\",\"locality\":\"" + town + "\",\"region\":null,\"state\":null,\"postal_code\":\"" + post
                + "\",\"country\":\"GB\",\"latitude\":" + degrees(55, random) + ",\"longitude\":-" + degrees(4, random)
                + "}],\"location_score\":2}";
    }

    static String organisation(int number) {
        String id = guid(3, number);
        return "{\"id\":\"" + id + "\",\"name\":\"Example Organisation " + number + "\",\"alissUrl\":"
                + "\"https://www.example.org/organisations/o-" + number
                + "\",\"permalink\":\"https://www.example.org/organisations/" + id
                + "\",\"is_claimed\":false,\"slug\":\"o-"
                + number
                + "\",\"description\":\"It runs services.\",\"description_formatted\":\"<p>It runs services.</p>\","
                + "\"facebook\":null,\"twitter\":null,\"instagram\":null,\"url\":\"https://www.example.org/o-" + number
                + "\",\"phone\":null,\"email\":null,\"last_edited\":\"2026-03-01T00:00:00\",\"services\":[],\"locations\":[]}";
    }

    /** {@code {"count":N,…,"data":[…]}} with all services, one to a line. */
    static void write(Path file, int records) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            out.write(head(records).getBytes(StandardCharsets.UTF_8));
            for (int number = 0; number < records; number++) {
                out.write(((number == 0 ? "" : ",\n") + service(number, 0)).getBytes(StandardCharsets.UTF_8));
            }
            out.write(TAIL.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** What follows the data of every answer. */
    static final String TAIL = "],\"error\":null}";

    static String head(int count) {
        return "{\"count\":" + count + ",\"next\":null,\"previous\":null,\"meta\":{\"licence\":"
                + "\"https://creativecommons.org/licenses/by/4.0/\",\"attribution\":[{\"text\":\"Contains invented data\","
                + "\"url\":\"https://www.example.org/\"}]},\"data\":[";
    }

    private static String category(String slug, boolean selected) {
        return "{\"name\":\"" + slug.replace('-', ' ') + "\",\"slug\":\"" + slug + "\",\"selected\":" + selected + "}";
    }

    private static String guid(int kind, int number) {
        return String.format(Locale.ROOT, "%08x-000%d-4000-8000-%012x", number, kind, number * 7919L % 1_000_003L);
    }

    /** With four decimals, the last not 0, so that every engine writes the same digits. */
    private static String degrees(int whole, SplittableRandom random) {
        return whole + "." + (100 + random.nextInt(900)) + (1 + random.nextInt(9));
    }

    private static String words(SplittableRandom random, int count) {
        StringBuilder text = new StringBuilder(count * 9);
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
