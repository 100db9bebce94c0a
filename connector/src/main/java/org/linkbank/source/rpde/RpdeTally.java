package org.linkbank.source.rpde;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linkbank.source.harvest.IdSet;

/** Which items a harvest saw, and what was odd of them. */
final class RpdeTally {

    private final RpdeContext context;
    private final IdSet seen = new IdSet();
    private final IdSet folded = new IdSet();
    private Map<String, String> ofPage = new HashMap<>();
    private String last = "";
    private boolean repeats;
    private boolean future;
    private int futures;
    private int updated;
    private int twins;
    private int contradictions;
    private int unsorted;

    RpdeTally(RpdeContext context) {
        this.context = context;
    }

    void beginPage() {
        ofPage = new HashMap<>();
        repeats = false;
        future = false;
    }

    /** Whether the item is to be given: it was not seen before in this harvest. */
    boolean see(RpdeItem item, boolean timestamps) {
        sorted(item);
        String before = ofPage.putIfAbsent(item.recordId(), item.modified());
        if (before != null) {
            twins++;
            contradictions += before.equals(item.modified()) ? 0 : 1;
            return false;
        }
        boolean late = timestamps && number(item.modified()) && context.future(Long.parseLong(item.modified()));
        future |= late;
        futures += late ? 1 : 0;
        boolean isNew = seen.add(item.recordId());
        repeats |= !isNew;
        if (isNew) {
            folded.add(item.recordId().toLowerCase(Locale.ROOT));
            updated += item.deleted() ? 0 : 1;
        }
        return isNew;
    }

    private void sorted(RpdeItem item) {
        boolean numbers = number(item.modified()) && number(last);
        unsorted += numbers && Long.parseLong(item.modified()) < Long.parseLong(last) ? 1 : 0;
        last = item.modified();
    }

    private static boolean number(String text) {
        return text.matches("[0-9]{1,18}");
    }

    /** Whether the page has items again that earlier ones had: they changed while the feed was read. */
    boolean repeats() {
        return repeats;
    }

    /** Whether the page has items of a time to come: what follows it would hide everything that changes until then. */
    boolean future() {
        return future;
    }

    long size() {
        return seen.size();
    }

    /** Says once what was odd of many. */
    void tell(boolean whole) {
        if (twins > contradictions) {
            context.notes().warn("expected each item once on a page, found " + (twins - contradictions) + " twice");
        }
        if (contradictions > 0) {
            context.notes()
                    .fault("expected each item once on a page, found " + contradictions + " twice and different");
        }
        if (futures > 0) {
            context.notes()
                    .warn("expected items modified up to now, found " + futures
                            + " modified later; the next harvest begins before them");
        }
        if (unsorted > 0) {
            context.notes().warn("expected items in the order of $.modified, found " + unsorted + " out of it");
        }
        if (whole && context.notes().faultless()) {
            compare(context.known().between("", null, null, Integer.MAX_VALUE - 1));
        }
    }

    private void compare(List<String> known) {
        if (updated == 0 && !known.isEmpty()) {
            context.notes().fault("expected items, as there were before, found none");
        }
        long recased = known.stream()
                .filter(id -> !seen.contains(id) && folded.contains(id.toLowerCase(Locale.ROOT)))
                .count();
        if (recased > 0) {
            context.notes().fault("expected ids as they were, found " + recased + " in other capitals");
        }
    }
}
