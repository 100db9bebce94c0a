package org.linkbank.demo.liferay;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** The paths of the interface and what each answers to somebody whom it knows, or not. */
final class HubApi {

    private static final String DELIVERY = "/o/headless-delivery/v1.0/";
    private static final String TAXONOMY = "/o/headless-admin-taxonomy/v1.0/";
    private static final String USER = "/o/headless-admin-user/v1.0/";
    private static final Set<String> TAXONOMIES =
            Set.of(Thing.TAXONOMY_VOCABULARIES.word(), Thing.TAXONOMY_CATEGORIES.word(), Thing.KEYWORDS.word());

    private final Faults faults;

    HubApi(Faults faults) {
        this.faults = faults;
    }

    Reply get(Query query, World world, Tokens.Worth worth) {
        String path = query.path();
        if (path.startsWith(USER)) {
            return user(path.substring(USER.length()), worth);
        }
        boolean taxonomy = path.startsWith(TAXONOMY);
        if (!taxonomy && !path.startsWith(DELIVERY)) {
            return Reply.missing();
        }
        String rest = path.substring(taxonomy ? TAXONOMY.length() : DELIVERY.length());
        return taxonomy == isTaxonomy(rest) ? content(query, rest, world, worth) : Reply.missing();
    }

    private static boolean isTaxonomy(String path) {
        return TAXONOMIES.stream().anyMatch(word -> path.startsWith(word) || path.endsWith("/" + word));
    }

    private Reply user(String path, Tokens.Worth worth) {
        if (path.equals("my-user-account")) {
            ObjectNode account = JsonNodeFactory.instance.objectNode();
            return worth == Tokens.Worth.GOOD
                    ? Reply.ok(account.put("id", 20_199)
                            .put("alternateName", "linkbank")
                            .put("name", "Linkbank"))
                    : Reply.unauthenticated();
        }
        boolean site = path.equals("sites/by-friendly-url-path/" + World.PATH);
        return site && !faults.siteLost && worth == Tokens.Worth.GOOD ? Reply.ok(site()) : Reply.missing();
    }

    private static ObjectNode site() {
        ObjectNode site = JsonNodeFactory.instance.objectNode();
        site.put("id", World.SITE).put("key", "Partnership Exchange").put("name", "Partnership Exchange");
        site.put("description", "People who work in partnership, and what they learnt.");
        site.put("friendlyUrlPath", "/" + World.PATH)
                .put("membershipType", "restricted")
                .putArray("sites");
        return site;
    }

    private Reply content(Query query, String path, World world, Tokens.Worth worth) {
        String[] parts = path.split("/", -1);
        return switch (parts.length) {
            case 2 -> one(path, parts[0], world, worth);
            case 3 -> list(query, path, parts, world, worth);
            default -> Reply.missing();
        };
    }

    private Reply one(String path, String word, World world, Tokens.Worth worth) {
        Entry entry = world.entries().get(path);
        boolean hidden = worth != Tokens.Worth.GOOD || faults.siteLost || faults.hidden.contains(word);
        return entry == null || hidden ? Reply.missing() : Reply.ok(entry.json());
    }

    private Reply list(Query query, String path, String[] parts, World world, Tokens.Worth worth) {
        boolean parent = parts[0].equals("sites")
                ? parts[1].equals(String.valueOf(World.SITE)) && !faults.siteLost
                : world.entries().containsKey(parts[0] + "/" + parts[1]);
        if (!parent || faults.forbidden.contains(parts[2])) {
            return Reply.missing();
        }
        // What nobody may see is not in anybody's results: who is not known finds an empty group.
        return new Search(query, faults).reply(worth == Tokens.Worth.GOOD ? world.of(path) : List.of());
    }
}
