package org.linkbank.source.aliss;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The pages of a sweep that could not be read, and between which ids their records lie. */
final class AlissGaps {

    private static final int NAMED = 3;

    /** Records that were not read, after one id and before another; null where no neighbour is known. */
    record Gap(@Nullable UUID after, @Nullable UUID before) {}

    private final Map<Integer, String> missing = new TreeMap<>();
    private final List<Gap> gaps = new ArrayList<>();
    private @Nullable UUID last;
    private boolean open;

    /** A page in turn was not read, or not to its end. */
    void missed(AlissPage page, String fault) {
        missing.put(page.number(), fault);
        if (!open) {
            open = true;
            gaps.add(new Gap(last, null));
        }
    }

    /** A page in turn was read. */
    void read(AlissPage page) {
        if (open && page.first() != null) {
            gaps.add(new Gap(gaps.remove(gaps.size() - 1).after(), page.first()));
            open = false;
        }
        last = page.last() == null ? last : page.last();
    }

    /** A page that was missed was read after all. */
    void mended(AlissPage page) {
        missing.remove(page.number());
    }

    /** A page that was missed was missed again. */
    void missedAgain(AlissPage page, String fault) {
        missing.put(page.number(), fault);
    }

    boolean none() {
        return missing.isEmpty();
    }

    List<Gap> gaps() {
        return gaps;
    }

    /** The first few pages, each with its fault. */
    String describe() {
        List<String> pages = new ArrayList<>();
        missing.forEach((page, fault) -> {
            if (pages.size() < NAMED) {
                pages.add("page " + page + ": " + fault);
            }
        });
        String more = missing.size() > NAMED ? ", and " + (missing.size() - NAMED) + " more pages" : "";
        return String.join(", ", pages) + more;
    }
}
