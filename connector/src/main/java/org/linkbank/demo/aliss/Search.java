package org.linkbank.demo.aliss;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One search for services: every word of {@code q}, any of each list of slugs, and nearness to a postcode. */
final class Search {

    private static final int LARGEST_PAGE = 100;

    private final Query query;
    private final World world;
    private final Faults faults;

    Search(Query query, World world, Faults faults) {
        this.query = query;
        this.world = world;
        this.faults = faults;
    }

    Reply reply() {
        try {
            int page = Math.max(1, query.number("page", 1));
            int size = Math.min(LARGEST_PAGE, query.number("page_size", 10));
            String postcode = query.text("postcode");
            Near near = postcode == null ? null : Near.of(postcode, query.number("radius", 5000), world);
            if (postcode != null && near == null) {
                return Envelope.page(0, null, null, List.of(), "Invalid Postcode");
            }
            List<Entry> found = found(near);
            List<Entry> data = AlissApi.page(found, page, size);
            return faults.poisons(data) ? failed("UriFormatException") : page(found.size(), page, size, data);
        } catch (NumberFormatException e) {
            return failed("FormatException");
        }
    }

    private Reply page(int count, int page, int size, List<Entry> data) {
        // Null on the last page only: past the end there is always a next one.
        String next = Math.ceil((double) count / size) == page ? null : link(page + 1, size);
        return Envelope.page(count, next, page == 1 ? null : link(page - 1, size), data, null);
    }

    /** As ALISS writes it: nothing is encoded. */
    private String link(int page, int size) {
        String postcode = query.text("postcode");
        StringBuilder link = new StringBuilder("/api/" + query.version() + "/services?postcode=");
        link.append(postcode == null ? "" : postcode);
        add(link, "q");
        link.append("&page=").append(page).append(size == 10 ? "" : "&page_size=" + size);
        add(link, "location_type");
        add(link, categoriesName());
        add(link, "community_groups");
        add(link, "accessibility_features");
        add(link, "radius");
        return link.toString();
    }

    private void add(StringBuilder link, String name) {
        String value = query.text(name);
        if (value != null) {
            link.append('&').append(name).append('=').append(value);
        }
    }

    private List<Entry> found(@Nullable Near near) {
        String words = query.text("q");
        List<String> terms =
                words == null ? List.of() : List.of(folded(words).strip().split("\\s+"));
        String type = query.text("location_type");
        return world.services().stream()
                .filter(entry -> terms.stream().allMatch(text(entry)::contains))
                .filter(entry -> any(entry, "categories", categoriesName()))
                .filter(entry -> any(entry, "community_groups", "community_groups"))
                .filter(entry -> any(entry, "accessibility_features", "accessibility_features"))
                .filter(entry -> type == null || type.equals("national") == national(entry))
                .filter(entry -> near == null || near.reaches(entry))
                .sorted((a, b) -> Boolean.compare(last(a), last(b)))
                .toList();
    }

    private String categoriesName() {
        return query.version().equals("v4") ? "category" : "categories";
    }

    private boolean any(Entry entry, String field, String parameter) {
        String slugs = query.text(parameter);
        if (slugs == null) {
            return true;
        }
        Set<String> wanted = Set.copyOf(
                Stream.of(slugs.split("[,;]")).map(String::strip).distinct().toList());
        for (JsonNode row : entry.json().path(field)) {
            if (wanted.contains(row.path("slug").asText())) {
                return true;
            }
        }
        return false;
    }

    private static boolean national(Entry entry) {
        return entry.json().path("service_areas").findValuesAsText("type").contains("Country");
    }

    private static boolean last(Entry entry) {
        return entry.json().path("is_deprioritised").asBoolean();
    }

    private static String text(Entry entry) {
        return folded(entry.json().path("name").asText() + " "
                + entry.json().path("description").asText());
    }

    /** Lower case without accents. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private static Reply failed(String exception) {
        return Reply.of(
                400,
                "{\"ClassName\":\"System." + exception + "\",\"Message\":\"The search failed.\",\"Data\":null,"
                        + "\"InnerException\":null,\"HelpURL\":null,\"StackTraceString\":\"   at ALISS.API\",\"HResult\":-2146233033}");
    }
}
