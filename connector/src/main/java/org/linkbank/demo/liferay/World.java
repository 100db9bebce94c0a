package org.linkbank.demo.liferay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linkbank.demo.Changes;

/** Everything that the group holds on one day. */
record World(int day, Map<String, List<Entry>> lists, Map<String, Entry> entries) {

    static final long SITE = 20_121;
    static final String PATH = "partnership-exchange";

    /** @param documents how many documents there are on day 1 */
    static World on(int day, int documents, Texts texts) {
        if (day < 1) {
            throw new IllegalArgumentException("day: expected 1 or later, found " + day);
        }
        World world = new World(day, new HashMap<>(), new LinkedHashMap<>());
        Forms forms = new Forms(texts, day);
        for (Thing thing : Thing.values()) {
            int first = thing == Thing.DOCUMENTS ? documents : thing.onDayOne();
            int all = first + (day - 1) * thing.aDay();
            for (int number = 0; number < all; number++) {
                Life life = Life.of(thing, number, first);
                if (life.isThere(day)) {
                    world.add(forms.entry(thing, life));
                }
            }
        }
        world.count();
        // In the order that is asked for, so that sorting a long list again costs next to nothing.
        world.lists.values().forEach(list -> list.sort(Comparator.comparing(Entry::modified)));
        return world;
    }

    /** One by one, what hangs on something that is gone is gone too. */
    private void add(@Nullable Entry entry) {
        if (entry == null || !reachable(entry)) {
            return;
        }
        lists.computeIfAbsent(entry.list(), any -> new ArrayList<>()).add(entry);
        entries.put(entry.thing().word() + "/" + entry.id(), entry);
        addBelow(entry);
    }

    /** A category below another is also on the list of that one alone. */
    private void addBelow(Entry entry) {
        long parent = entry.json().path("parentTaxonomyCategory").path("id").asLong();
        if (parent != 0) {
            String list =
                    entry.thing().word() + "/" + parent + "/" + entry.thing().word();
            lists.computeIfAbsent(list, any -> new ArrayList<>())
                    .add(new Entry(entry.thing(), entry.id(), list, true, entry.modified(), entry.json()));
        }
    }

    private boolean reachable(Entry entry) {
        String list = entry.list();
        return list.startsWith("sites/") || entries.containsKey(list.substring(0, list.lastIndexOf('/')));
    }

    private void count() {
        for (Entry entry : entries.values()) {
            String own = entry.thing().word() + "/" + entry.id();
            ObjectNode json = entry.json();
            if (entry.thing() != Thing.COMMENTS) {
                json.put("siteId", SITE);
            }
            switch (entry.thing()) {
                case DOCUMENTS, BLOG_POSTINGS, COMMENTS -> json.put("numberOfComments", size(own + "/comments"));
                case WIKI_NODES -> json.put("numberOfWikiPages", size(own + "/wiki-pages"));
                case TAXONOMY_VOCABULARIES ->
                    json.put("numberOfTaxonomyCategories", size(own + "/taxonomy-categories"));
                default -> {
                    continue;
                }
            }
        }
    }

    private int size(String list) {
        return of(list).size();
    }

    List<Entry> of(String list) {
        return lists.getOrDefault(list, List.of());
    }

    /** How the documents, and everything else, of this day differ on the wire from those of another, by path. */
    Changes since(World other) {
        return Changes.between(other.bytes(), bytes());
    }

    private Map<String, byte[]> bytes() {
        Map<String, byte[]> bytes = new TreeMap<>();
        entries.forEach((path, entry) ->
                bytes.put(path, entry.json().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        return bytes;
    }
}
