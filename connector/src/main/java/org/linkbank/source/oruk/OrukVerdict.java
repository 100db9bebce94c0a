package org.linkbank.source.oruk;

import java.util.ArrayList;
import java.util.List;

/** Whether a list was seen whole, noted as a fault or a warning. */
final class OrukVerdict {

    private static final int NAMED = 3;

    private final OrukContext context;
    private final OrukListing listing;

    OrukVerdict(OrukContext context, OrukListing listing) {
        this.context = context;
        this.listing = listing;
    }

    void tell(OrukSweep sweep) {
        sweep.paging().contradictions().forEach(what -> warn("found " + what));
        boolean changesOnly = sweep.query().contains("modified_after");
        if (sweep.absent() && !listing.equals(OrukListing.SERVICES)) {
            notOffered(sweep);
        } else if (sweep.refused() && changesOnly) {
            warn("the feed declares modified_after and refuses it (" + pages(sweep) + "); everything is read");
        } else if (!sweep.stopped().isEmpty()) {
            fault("the feed " + sweep.stopped());
        } else if (!sweep.missing().isEmpty()) {
            fault(pages(sweep));
        } else {
            counted(sweep, changesOnly);
        }
    }

    private void notOffered(OrukSweep sweep) {
        if (known()) {
            fault("expected the list, which was there before, found none (" + pages(sweep) + ")");
        }
    }

    private void counted(OrukSweep sweep, boolean changesOnly) {
        long total = sweep.paging().total();
        if (sweep.paging().moved()) {
            fault("expected a list that stays as long as it is, found that it changed during each reading");
        } else if (total >= 0 && total != sweep.accounted()) {
            fault("expected " + total + " different records, found " + sweep.accounted());
        } else if (total < 0 && sweep.repeated() > 0) {
            fault("expected each record once, found " + sweep.repeated() + " again");
        } else if (sweep.accounted() == 0 && !changesOnly) {
            empty();
        }
    }

    private void empty() {
        if (known()) {
            fault("expected records, as there were before, found an empty list");
        } else if (listing.equals(OrukListing.SERVICES)) {
            warn("expected some, found an empty list");
        }
    }

    private boolean known() {
        return !context.known().between(listing.prefix(), null, null, 1).isEmpty();
    }

    private static String pages(OrukSweep sweep) {
        List<String> pages = new ArrayList<>();
        sweep.missing().forEach((page, fault) -> {
            if (pages.size() < NAMED) {
                pages.add("page " + page + ": " + fault);
            }
        });
        int more = sweep.missing().size() - pages.size();
        return String.join(", ", pages) + (more > 0 ? ", and " + more + " more pages" : "");
    }

    private void fault(String what) {
        context.notes().fault(listing.kind() + ": " + what);
    }

    private void warn(String what) {
        context.notes().warn(listing.kind() + ": " + what);
    }
}
