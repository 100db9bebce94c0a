package org.linkbank.source.aliss;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.pages.RememberedPage;

/**
 * What a page of a list comes to when all its records are as stored: everything that reading it tells the sweep.
 *
 * @param count how many records the register says it has
 * @param meta licence and attribution, or null when the page has none
 */
record AlissMemo(long count, @Nullable AlissMeta meta, List<Entry> entries) {

    /** Another number here makes every page be read once more: raise it when more, or something else, is read of a page. */
    static final int VERSION = 1;

    private static final ObjectMapper JSON = new ObjectMapper();

    AlissMemo {
        entries = List.copyOf(entries);
    }

    /**
     * A record.
     *
     * @param organisation the one that a service names, or null
     */
    record Entry(UUID id, String contentHash, @Nullable UUID organisation) {}

    RememberedPage page(AlissListing listing) {
        ObjectNode head = JSON.createObjectNode().put("count", count);
        if (meta != null) {
            head.put("licence", meta.licence());
            meta.attribution().forEach(head.putArray("attribution")::add);
        }
        List<RememberedPage.Item> items = new ArrayList<>();
        for (Entry entry : entries) {
            String extra =
                    entry.organisation() == null ? "" : entry.organisation().toString();
            items.add(new RememberedPage.Item(listing.recordId(entry.id()), entry.contentHash(), extra));
        }
        return new RememberedPage(head.toString(), items);
    }

    /** The inverse of {@link #page}; null for anything else. */
    static @Nullable AlissMemo of(RememberedPage page, AlissListing listing) {
        List<Entry> entries = new ArrayList<>();
        for (RememberedPage.Item item : page.items()) {
            UUID id = listing.guid(item.id());
            if (id == null) {
                return null;
            }
            entries.add(new Entry(id, item.contentHash(), Guids.parse(item.extra())));
        }
        try {
            JsonNode head = JSON.readTree(page.head());
            return new AlissMemo(head.path("count").asLong(-1), meta(head), entries);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static @Nullable AlissMeta meta(JsonNode head) {
        if (!head.has("attribution")) {
            return null;
        }
        List<String> attribution = new ArrayList<>();
        head.path("attribution").forEach(text -> attribution.add(text.asText()));
        return new AlissMeta(head.path("licence").textValue(), attribution);
    }
}
