package org.linkbank.demo.oruk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linkbank.demo.Population.Life;

/** The paths of a feed and what each answers, on one day's data. */
final class OrukApi {

    private final OrukEdition edition;
    private final Records records;
    private final Set<OrukQuirk> quirks;
    private final Envelope envelope;

    OrukApi(OrukEdition edition, Set<OrukQuirk> quirks) {
        this.edition = edition;
        this.quirks = quirks;
        this.records = edition == OrukEdition.THREE ? new Three() : new One();
        this.envelope = new Envelope(edition, quirks);
    }

    /** Null for what is not there. */
    @Nullable
    JsonNode get(Asked asked, World world, String url) {
        if (asked.path().isEmpty()) {
            return root(url);
        }
        String first = asked.path().get(0);
        if (asked.path().size() > 2 || (quirks.contains(OrukQuirk.SERVICES_ONLY) && !first.equals("services"))) {
            return null;
        }
        @Nullable String id = asked.path().size() == 2 ? asked.path().get(1) : null;
        return switch (first) {
            case "openapi.json" -> edition == OrukEdition.THREE ? openApi() : null;
            case "services" -> id == null ? services(asked, world) : service(world, id);
            case "organizations" -> id == null ? organisations(asked, world) : organisation(world, id);
            case "service_at_locations" -> edition == OrukEdition.THREE ? places(asked, world, id) : null;
            case "locations" -> edition == OrukEdition.ONE ? places(asked, world, id) : null;
            case "taxonomies" -> taxonomies(asked, id);
            case "taxonomy_terms" -> edition == OrukEdition.THREE ? terms(asked, id) : null;
            default -> null;
        };
    }

    private @Nullable JsonNode root(String url) {
        if (edition == OrukEdition.ONE || quirks.contains(OrukQuirk.NO_ROOT)) {
            return null;
        }
        boolean elsewhere = quirks.contains(OrukQuirk.OPENAPI_ELSEWHERE);
        ObjectNode root = Directory.JSON.objectNode();
        root.put("version", "HSDS-UK-3.0");
        root.put("profile", "https://example.org/open-referral-uk");
        root.put("openapi_url", elsewhere ? "https://example.org/openapi.json" : url + "/openapi.json");
        return root;
    }

    private static JsonNode openApi() {
        ObjectNode document = Directory.JSON.objectNode().put("openapi", "3.0.0");
        document.putObject("info").put("title", "Invented services").put("version", "HSDS-UK-3.0");
        ObjectNode paths = document.putObject("paths");
        declare(paths, "/services", "page", "per_page", "modified_after", "minimal", "full");
        declare(paths, "/organizations", "page", "per_page", "full");
        declare(paths, "/service_at_locations", "page", "per_page", "full");
        declare(paths, "/taxonomies", "page", "per_page");
        declare(paths, "/taxonomy_terms", "page", "per_page");
        ObjectNode shared = document.putObject("components").putObject("parameters");
        for (String name : List.of("page", "per_page", "modified_after", "minimal", "full")) {
            shared.putObject(name).put("name", name).put("in", "query");
        }
        return document;
    }

    private static void declare(ObjectNode paths, String path, String... parameters) {
        ArrayNode list = paths.putObject(path).putObject("get").putArray("parameters");
        for (String name : parameters) {
            list.addObject().put("$ref", "#/components/parameters/" + name);
        }
    }

    private JsonNode services(Asked asked, World world) {
        boolean whole = asked.yes("full") && edition == OrukEdition.THREE && !quirks.contains(OrukQuirk.FULL_IGNORED);
        boolean minimal =
                asked.yes("minimal") && edition == OrukEdition.THREE && !quirks.contains(OrukQuirk.MINIMAL_IGNORED);
        List<Life> chosen = chosen(asked, world);
        return envelope.page(asked, chosen, true, life -> minimal ? minimal(world, life) : service(world, life, whole));
    }

    private List<Life> chosen(Asked asked, World world) {
        String after = asked.query().get("modified_after");
        if (after == null || edition == OrukEdition.ONE || quirks.contains(OrukQuirk.CHANGES_IGNORED)) {
            return world.services();
        }
        if (quirks.contains(OrukQuirk.CHANGES_LOST)) {
            return List.of();
        }
        // Both are UTC in the same form, up to the fraction of a second.
        String from = after.substring(0, Math.min(19, after.length()));
        return world.services().stream()
                .filter(life -> Directory.modified(life).compareTo(from) >= 0)
                .toList();
    }

    private ObjectNode minimal(World world, Life life) {
        ObjectNode whole = service(world, life, false);
        return Directory.JSON
                .objectNode()
                .put("id", world.id(life))
                .<ObjectNode>set("last_modified", whole.get("last_modified"));
    }

    private ObjectNode service(World world, Life life, boolean whole) {
        ObjectNode service = records.service(life, world.id(life), whole);
        if (quirks.contains(OrukQuirk.FUTURE_DATES) && edition == OrukEdition.THREE) {
            service.put("last_modified", "2099-01-01T00:00:00.000Z");
        }
        return service;
    }

    private @Nullable JsonNode service(World world, String id) {
        Life life = world.service(id);
        return life == null ? null : service(world, life, true);
    }

    private JsonNode organisations(Asked asked, World world) {
        boolean whole = asked.yes("full") && edition == OrukEdition.THREE;
        return envelope.page(asked, world.organisations(), false, number -> records.organisation(number, whole));
    }

    private @Nullable JsonNode organisation(World world, String id) {
        return world.organisations().stream()
                .filter(number -> Directory.id("organisation", number).equals(id))
                .findFirst()
                .<JsonNode>map(number -> records.organisation(number, true))
                .orElse(null);
    }

    private @Nullable JsonNode places(Asked asked, World world, @Nullable String id) {
        if (id == null) {
            boolean whole = asked.yes("full") && edition == OrukEdition.THREE;
            return envelope.page(asked, world.services(), false, life -> records.place(life, world.id(life), whole));
        }
        return world.services().stream()
                .map(life -> records.place(life, world.id(life), true))
                .filter(place -> place.path("id").asText().equals(id))
                .findFirst()
                .orElse(null);
    }

    private @Nullable JsonNode taxonomies(Asked asked, @Nullable String id) {
        if (edition == OrukEdition.ONE) {
            return terms(asked, id);
        }
        if (id == null) {
            return envelope.page(asked, List.of(0), false, number -> records.taxonomy(false));
        }
        ObjectNode taxonomy = records.taxonomy(true);
        return taxonomy.path("id").asText().equals(id) ? taxonomy : null;
    }

    private @Nullable JsonNode terms(Asked asked, @Nullable String id) {
        List<Integer> all = IntStream.range(0, Directory.TERMS.size()).boxed().toList();
        if (id == null) {
            return envelope.page(asked, all, false, records::termOf);
        }
        return all.stream()
                .map(records::termOf)
                .filter(term -> term.path("id").asText().equals(id))
                .findFirst()
                .orElse(null);
    }
}
