package org.linkbank.source.oruk;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.harvest.Stage;

/** One list in one harvest: read in pages, then record by record what the list does not have whole. */
final class OrukReading {

    private final OrukContext context;
    private final OrukEdition edition;
    private final OrukListing listing;
    private final OrukTally tally;
    private final List<String> unresolved = new ArrayList<>();
    private List<String> toAsk = new ArrayList<>();
    private OrukRecords records;
    private @Nullable OrukSweep sweep;
    private @Nullable OrukSingles singles;

    OrukReading(OrukContext context, OrukEdition edition, OrukListing listing) {
        this.context = context;
        this.edition = edition;
        this.listing = listing;
        this.tally = new OrukTally(context.began());
        this.records = new OrukRecords(context, listing, tally, toAsk);
    }

    Stage list(String query) {
        sweep = new OrukSweep(context, edition, listing, query, records);
        return sweep;
    }

    /** Adds records to be asked for one by one. */
    void ask(List<String> ids) {
        ids.stream().filter(id -> !tally.saw(id)).forEach(toAsk::add);
    }

    Stage singles() {
        singles = new OrukSingles(context, listing, records, tally, toAsk, unresolved);
        toAsk = new ArrayList<>();
        records = new OrukRecords(context, listing, tally, toAsk);
        return singles;
    }

    OrukTally tally() {
        return tally;
    }

    boolean refused() {
        return sweep != null && sweep.refused();
    }

    /** Whether nothing but failures came back. */
    boolean silent() {
        return sweep != null && !sweep.missing().isEmpty() && sweep.accounted() == 0 && !sweep.refused();
    }

    List<String> unresolved() {
        return unresolved;
    }

    /** Says what was odd of it; of a whole reading also which known ids come back in other capitals. */
    void tell(boolean whole) {
        tally.tell(listing.kind(), context.notes());
        if (whole && context.notes().faultless()) {
            OrukCase.tell(context, listing, tally);
        }
    }
}
