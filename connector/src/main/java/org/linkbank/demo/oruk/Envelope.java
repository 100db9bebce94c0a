package org.linkbank.demo.oruk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A page of a list, with what an edition says around it. */
record Envelope(OrukEdition edition, Set<OrukQuirk> quirks) {

    <T> ObjectNode page(Asked asked, List<T> all, boolean services, Function<T, ObjectNode> record) {
        int size = size(asked, services);
        int page = has(OrukQuirk.PAGE_IGNORED, services) ? 1 : asked.page();
        int from = (int) Math.min(all.size(), (page - 1L) * size);
        List<T> shown = all.subList(from, Math.min(all.size(), from + size));
        if (has(OrukQuirk.ENDLESS, services) && shown.isEmpty() && !all.isEmpty()) {
            shown = all.subList(0, 1);
        }
        int total = all.size() + (has(OrukQuirk.TOTAL_OFF, services) ? 5 : 0);
        total = has(OrukQuirk.ENDLESS, services) ? size * (page + 2) : total;
        ObjectNode node = Directory.JSON.objectNode();
        if (!has(OrukQuirk.NO_TOTALS, services)) {
            said(node, total, page, size);
        }
        node.put("empty", shown.isEmpty());
        ArrayNode items = node.putArray(edition == OrukEdition.THREE ? "contents" : "content");
        shown.forEach(each -> items.add(record.apply(each)));
        if (has(OrukQuirk.DUPLICATES, services) && items.size() > 1) {
            items.set(1, items.get(0));
        }
        return node;
    }

    private int size(Asked asked, boolean services) {
        return has(OrukQuirk.SIZE_CHANGES, services) ? 5 + asked.page() % 2 * 3 : asked.perPage();
    }

    private void said(ObjectNode node, int total, int page, int size) {
        int pages = (total + size - 1) / size;
        boolean three = edition == OrukEdition.THREE;
        node.put(three ? "total_items" : "totalElements", total);
        node.put(three ? "total_pages" : "totalPages", pages);
        node.put(three ? "page_number" : "number", page);
        node.put("size", size);
        node.put(three ? "first_page" : "first", page == 1);
        node.put(three ? "last_page" : "last", page >= pages);
    }

    private boolean has(OrukQuirk quirk, boolean services) {
        return services && quirks.contains(quirk);
    }
}
