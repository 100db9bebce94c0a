package org.linkbank.source.aliss;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.Limits;
import org.linkbank.source.Known;
import org.linkbank.source.Source;
import org.linkbank.source.pages.PageBook;
import org.linkbank.source.pages.PageBytes;
import org.linkbank.source.pages.PageMemory;
import org.linkbank.source.pages.RememberedPage;

/** The pages of both lists that earlier harvests left, and those that this one leaves (decision 0083). */
final class AlissPages {

    /** Another number here makes every page be read once more: raise it when more, or something else, is read of a page. */
    private static final int READING = 1;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PageBook book;
    private String lastHead = "";
    private JsonNode lastRead = JSON.createObjectNode();

    private AlissPages(PageBook book) {
        this.book = book;
    }

    static AlissPages open(PageMemory memory, Source source, Known known) {
        return new AlissPages(memory.open(source.id(), reading(source.limits()), known));
    }

    /** How many records a harvest may have decides nothing of what is read of a page. */
    private static String reading(Limits limits) {
        return "aliss " + READING + ", bytes " + limits.bytes() + ", of a record " + limits.recordBytes() + ", depth "
                + limits.depth();
    }

    /** Null when the page is to be read. */
    @Nullable
    AlissMemo recall(AlissListing listing, int page, PageBytes bytes) {
        @Nullable RememberedPage found = book.recall(listing.path() + page, bytes);
        return found == null ? null : memo(found, listing);
    }

    void remember(AlissListing listing, int page, PageBytes bytes, AlissMemo memo) {
        List<RememberedPage.Item> items = new ArrayList<>();
        for (AlissMemo.Entry entry : memo.entries()) {
            String extra =
                    entry.organisation() == null ? "" : entry.organisation().toString();
            items.add(new RememberedPage.Item(listing.recordId(entry.id()), entry.contentHash(), extra));
        }
        book.remember(listing.path() + page, bytes, new RememberedPage(head(memo), items));
    }

    /** Ends the harvest, as {@link PageBook#end} does. */
    String end(boolean complete) {
        return book.end(complete);
    }

    private @Nullable AlissMemo memo(RememberedPage page, AlissListing listing) {
        List<AlissMemo.Entry> entries = new ArrayList<>();
        for (RememberedPage.Item item : page.items()) {
            UUID id = listing.guid(item.id());
            if (id == null) {
                return null;
            }
            entries.add(new AlissMemo.Entry(id, item.contentHash(), Guids.parse(item.extra())));
        }
        try {
            JsonNode head = read(page.head());
            return new AlissMemo(head.path("count").asLong(-1), meta(head), entries);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /** Pages of a list have the same head, as a rule, and reading it would cost more than all else. */
    private JsonNode read(String head) throws JsonProcessingException {
        if (!head.equals(lastHead)) {
            lastRead = JSON.readTree(head);
            lastHead = head;
        }
        return lastRead;
    }

    private static String head(AlissMemo memo) {
        ObjectNode head = JSON.createObjectNode().put("count", memo.count());
        AlissMeta meta = memo.meta();
        if (meta != null) {
            head.put("licence", meta.licence());
            meta.attribution().forEach(head.putArray("attribution")::add);
        }
        return head.toString();
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
