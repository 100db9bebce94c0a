package org.linkbank.demo.wordpress;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code wp/v2} as WordPress 6.1 answers it to everybody: what it lists, pages, embeds and refuses. */
final class RestInterface {

    static final Map<String, String> TYPES = Map.of("posts", "post", "pages", "page", "toolkits", "toolkit");
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> INNER = Set.of("attachment", "nav_menu_item", "wp_block", "wp_template");

    private RestInterface() {}

    static Reply answer(Query query, Site site, String home) {
        String[] path = query.path().split("/", -1);
        if (query.path().isEmpty()) {
            return root(home);
        } else if (query.path().equals("wp/v2/types")) {
            return types();
        } else if (path.length < 3 || !TYPES.containsKey(path[2])) {
            return Reply.error(404, "rest_no_route", "No route was found matching the URL and request method.");
        }
        String type = TYPES.get(path[2]);
        return path.length == 3 ? list(query, site, type, home) : one(query, site, type, path[3], home);
    }

    private static Reply root(String home) {
        ObjectNode root = JSON.createObjectNode()
                .put("name", "Lochbrae Third Sector Interface")
                .put("url", home)
                .put("home", home)
                .put("gmt_offset", 0)
                .put("timezone_string", "Europe/London");
        root.putArray("namespaces").add("oembed/1.0").add("wp/v2");
        return Reply.json(200, root.toString());
    }

    private static Reply types() {
        ObjectNode types = JSON.createObjectNode();
        TYPES.forEach((base, type) -> types.putObject(type)
                .put("name", type)
                .put("slug", type)
                .put("rest_base", base)
                .put("rest_namespace", "wp/v2"));
        INNER.forEach(type -> types.putObject(type)
                .put("slug", type)
                .put("rest_base", type + "s")
                .put("rest_namespace", "wp/v2"));
        return Reply.json(200, types.toString());
    }

    private static Reply list(Query query, Site site, String type, String home) {
        int size = query.number("per_page", 10);
        int page = query.number("page", 1);
        if (size < 1 || size > 100 || page < 1) {
            return Reply.error(400, "rest_invalid_param", "Invalid parameter(s): per_page");
        }
        List<SitePost> found = site.visible(type).stream()
                .filter(post -> wanted(post, query))
                .sorted(order(query))
                .toList();
        int pages = (found.size() + size - 1) / size;
        if (page > 1 && page > pages) {
            return Reply.error(
                    400,
                    "rest_post_invalid_page_number",
                    "The page number requested is larger than the number of pages available.");
        }
        ArrayNode records = JSON.createArrayNode();
        found.subList(Math.min(found.size(), (page - 1) * size), Math.min(found.size(), page * size))
                .forEach(post -> records.add(shown(post, query, home)));
        Map<String, String> headers =
                Map.of("X-WP-Total", String.valueOf(found.size()), "X-WP-TotalPages", String.valueOf(pages));
        return new Reply(200, "application/json; charset=UTF-8", records.toString(), headers);
    }

    /** Strictly after, to the second; an offset in the parameter is minded. */
    private static boolean wanted(SitePost post, Query query) {
        String after = query.text("modified_after").replace("Z", "");
        boolean modified = after.isEmpty() || post.modified().isAfter(LocalDateTime.parse(after));
        String include = query.text("include");
        return modified && (include.isEmpty() || List.of(include.split(",", -1)).contains(String.valueOf(post.id())));
    }

    /** By id it is an order; by date, records of one second come in another order on every page, as MariaDB gives them. */
    private static Comparator<SitePost> order(Query query) {
        int page = query.number("page", 1);
        Comparator<SitePost> order = query.text("orderby").equals("id")
                ? Comparator.comparingInt(SitePost::id)
                : Comparator.comparing(SitePost::modified)
                        .thenComparingInt(post -> Math.floorMod(post.id() * 31 * page, 17));
        return query.text("order").equals("asc") ? order : order.reversed();
    }

    private static Reply one(Query query, Site site, String type, String id, String home) {
        return site.posts().stream()
                .filter(post ->
                        String.valueOf(post.id()).equals(id) && post.type().equals(type))
                .filter(post -> !post.status().equals("deleted"))
                .findFirst()
                .map(post -> post.visible()
                        ? Reply.json(200, shown(post, query, home).toString())
                        : Reply.error(401, "rest_forbidden", "Sorry, you are not allowed to do that."))
                .orElseGet(() -> Reply.error(404, "rest_post_invalid_id", "Invalid post ID."));
    }

    private static JsonNode shown(SitePost post, Query query, String home) {
        ObjectNode json = PostJson.of(post, home, !query.text("_embed").isEmpty());
        String fields = query.text("_fields");
        if (!fields.isEmpty()) {
            List<String> kept = List.of(fields.split(",", -1)).stream()
                    .map(field -> field.split("\\.", 2)[0])
                    .toList();
            json.retain(kept);
        }
        return json;
    }
}
