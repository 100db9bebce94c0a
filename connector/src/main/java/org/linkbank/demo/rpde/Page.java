package org.linkbank.demo.rpde;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linkbank.demo.rpde.World.Entry;

/**
 * One page of a feed.
 *
 * @param from which item it begins with, from 0
 * @param self its own address, as it was asked for
 */
record Page(World world, int from, int size, String self, URI feed, RpdeOrder order, Set<RpdeQuirk> quirks) {

    private static final long FUTURE = 4_070_908_800_000L;

    static Page of(
            Map<String, String> query,
            World world,
            int size,
            String self,
            URI feed,
            RpdeOrder order,
            Set<RpdeQuirk> quirks) {
        return new Page(world, first(query, world), size, self, feed, order, quirks);
    }

    private static int first(Map<String, String> query, World world) {
        long number = number(query.get("afterChangeNumber"));
        if (number >= 0) {
            return (int) Math.min(number, world.entries().size());
        }
        long timestamp = number(query.get("afterTimestamp"));
        String id = query.getOrDefault("afterId", "");
        int first = 0;
        for (Entry entry : world.entries()) {
            boolean before = entry.modified() < timestamp
                    || (entry.modified() == timestamp && entry.id().compareToIgnoreCase(id) <= 0);
            if (!before) {
                break;
            }
            first++;
        }
        return first;
    }

    private static long number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
    }

    /** Which page of the feed it is, from 1. */
    int number() {
        return from / size + 1;
    }

    ObjectNode json() {
        List<Entry> shown = quirks.contains(RpdeQuirk.NO_ITEMS)
                ? List.of()
                : world.entries().subList(from, Math.min(world.entries().size(), from + size));
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        if (!quirks.contains(RpdeQuirk.NEXT_MISSING)) {
            page.put("next", next(shown));
        }
        ArrayNode items = page.putArray("items");
        for (int i = 0; i < shown.size(); i++) {
            items.add(item(shown.get(i), from + i + 1));
        }
        odd(items);
        page.put("license", "https://creativecommons.org/licenses/by/4.0/");
        return page;
    }

    private void odd(ArrayNode items) {
        boolean twins = quirks.contains(RpdeQuirk.TWINS) || quirks.contains(RpdeQuirk.DIFFERENT_TWINS);
        if (twins && !items.isEmpty()) {
            ObjectNode twin = items.get(0).deepCopy();
            if (quirks.contains(RpdeQuirk.DIFFERENT_TWINS)) {
                twin.put("modified", twin.get("modified").asLong() + 1);
            }
            items.insert(1, twin);
        }
        if (quirks.contains(RpdeQuirk.FUTURE) && from + size >= world.entries().size() && !items.isEmpty()) {
            ((ObjectNode) items.get(items.size() - 1)).put("modified", FUTURE);
        }
        if (quirks.contains(RpdeQuirk.ENDLESS) && items.isEmpty()) {
            items.add(item(new Entry(from, 1, false, FUTURE, "more-" + self.hashCode()), from));
        }
    }

    private ObjectNode item(Entry entry, long change) {
        String id = quirks.contains(RpdeQuirk.CAPITAL_IDS) ? entry.id().toUpperCase(Locale.ROOT) : entry.id();
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        item.put("state", entry.deleted() ? "deleted" : "updated");
        item.put("kind", "SessionSeries");
        item.put("id", id);
        item.put("modified", order == RpdeOrder.CHANGE_NUMBER ? change : entry.modified());
        if (!entry.deleted()) {
            item.set("data", Session.data(entry.number(), entry.edited()));
        }
        return item;
    }

    private String next(List<Entry> shown) {
        if (quirks.contains(RpdeQuirk.NEXT_ELSEWHERE)) {
            return "https://example.org/feed?afterChangeNumber=5";
        }
        if (quirks.contains(RpdeQuirk.CIRCLE) && number() == 2) {
            return feed.toString();
        }
        if (quirks.contains(RpdeQuirk.NEVER_ENDS) && shown.isEmpty()) {
            return self + "0";
        }
        if (quirks.contains(RpdeQuirk.ENDLESS) && shown.isEmpty()) {
            return self + "0";
        }
        if (shown.isEmpty() || quirks.contains(RpdeQuirk.NAMES_ITSELF)) {
            return self;
        }
        Entry last = shown.get(shown.size() - 1);
        boolean future = quirks.contains(RpdeQuirk.FUTURE)
                && from + size >= world.entries().size();
        return feed
                + (order == RpdeOrder.CHANGE_NUMBER
                        ? "?afterChangeNumber=" + (from + shown.size())
                        : "?afterTimestamp=" + (future ? FUTURE : last.modified()) + "&afterId=" + last.id());
    }
}
