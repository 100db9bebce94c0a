package org.linkbank.demo.aliss;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The paths of the interface and what each answers. */
final class AlissApi {

    static final int PAGE = 20;

    private final Faults faults;

    AlissApi(Faults faults) {
        this.faults = faults;
    }

    /** Answers one GET on one day's data. */
    Reply get(Query query, World world) {
        if (!query.version().equals("v4") && !query.version().equals("v5")) {
            return noRoute(query);
        }
        return switch (query.path()) {
            case "import" -> sweep(query, world);
            case "services" -> new Search(query, world, faults).reply();
            case "organisations" -> organisations(query, world);
            case "service-area-spatial" -> ReferenceLists.spatial(world.vocabulary(), service(query, world));
            default -> other(query, world);
        };
    }

    private Reply other(Query query, World world) {
        String path = query.path();
        if (path.startsWith("services/")) {
            return one(world.service(path.substring("services/".length())));
        }
        if (path.startsWith("organisations/")) {
            return one(world.organisation(path.substring("organisations/".length())));
        }
        byte[] list = ReferenceLists.list(query, world);
        return list == null ? noRoute(query) : Reply.ok(list);
    }

    private Reply sweep(Query query, World world) {
        int page = page(query);
        List<Entry> data = page(world.services(), page, PAGE);
        if (page < 1 || faults.poisons(data)) {
            return Reply.ERROR;
        }
        int count = world.services().size() + faults.countOff();
        String path = "/api/" + query.version() + "/import?page=";
        // Integer division is ALISS's own mistake: with count 45, page 2 says it is the last.
        String next = count / PAGE == page ? null : path + (page + 1);
        return Envelope.page(count, next, page == 1 ? null : path + (page - 1), data, null);
    }

    private Reply organisations(Query query, World world) {
        int page = page(query);
        String term = query.text("searchterm");
        String wanted = term == null ? "" : Search.folded(term);
        List<Entry> found = world.organisations().stream()
                .filter(entry ->
                        Search.folded(entry.json().path("name").asText()).contains(wanted))
                .toList();
        if (page < 1) {
            return Reply.ERROR;
        }
        // No "&" before "page": the link names another search term than the one asked for.
        String path = "/api/" + query.version() + "/organisations?searchTerm=" + (term == null ? "" : term) + "page=";
        String next = found.size() / PAGE < page ? null : path + (page + 1);
        return Envelope.page(found.size(), next, page == 1 ? null : path + (page - 1), page(found, page, PAGE), null);
    }

    private Reply one(@Nullable Entry entry) {
        if (entry == null) {
            return Reply.UNKNOWN;
        }
        return faults.poisons(entry) ? Reply.ERROR : Reply.ok(Envelope.one(entry.bytes()));
    }

    private static @Nullable Entry service(Query query, World world) {
        String id = query.text("service_id");
        Entry entry = id == null ? null : world.service(id);
        return entry != null && entry.id().equals(id) ? entry : null;
    }

    static List<Entry> page(List<Entry> all, int page, int size) {
        long from = Math.min(Math.max(0, (page - 1L) * size), all.size());
        return all.subList((int) from, (int) Math.min(from + size, all.size()));
    }

    private static int page(Query query) {
        try {
            return query.number("page", 1);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static Reply noRoute(Query query) {
        return Reply.of(
                404,
                "{\"Message\":\"No HTTP resource was found that matches the request URI '/" + query.version()
                        + "'.\"}");
    }
}
