package org.linkbank.source.oruk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvested;
import org.linkbank.source.harvest.IdSet;

/**
 * All services that a feed has at a moment, by id and date: which known ones are no more, and which the question for changes
 * left out. {@code minimal=true} makes it cheap; a feed that does not know it gives its list, which says the same.
 */
final class OrukSnapshot implements OrukSweep.Taker {

    private final OrukContext context;
    private final OrukListing listing;
    private final OrukTally tally;
    private final OrukTally changed;
    private final Instant since;
    private final List<String> ids = new ArrayList<>();
    private final List<String> left = new ArrayList<>();

    /**
     * Nothing is known of the list yet.
     *
     * @param tally for what the snapshot sees
     * @param changed what the question for changes since {@code since} gave
     */
    OrukSnapshot(OrukContext context, OrukListing listing, OrukTally tally, OrukTally changed, Instant since) {
        this.context = context;
        this.listing = listing;
        this.tally = tally;
        this.changed = changed;
        this.since = since;
    }

    @Override
    public @Nullable Harvested take(String id, JsonNode item, FetchResult.Response response, String place) {
        if (tally.see(id)) {
            ids.add(id);
            Instant modified = tally.modified(item);
            if (modified != null && !modified.isBefore(since) && !changed.saw(id)) {
                left.add(id);
            }
        }
        return null;
    }

    /** The records to be asked for, because the question for changes left them out: changed by their date, or unknown. */
    List<String> leftOut() {
        IdSet known = new IdSet();
        known().forEach(recordId -> known.add(listing.own(recordId)));
        IdSet noted = new IdSet();
        left.forEach(noted::add);
        List<String> all = new ArrayList<>(left);
        ids.stream()
                .filter(id -> !known.contains(id) && !changed.saw(id) && !noted.contains(id))
                .forEach(all::add);
        return all;
    }

    /** What a complete snapshot means for the known records that are not in it. */
    List<Harvested> gone() {
        return known().stream()
                .map(listing::own)
                .filter(id -> !tally.saw(id) && !changed.saw(id))
                .<Harvested>map(id -> new Harvested.Gone(
                        context.key(listing, id),
                        "The feed no longer has it: a list of all its services leaves it out."))
                .toList();
    }

    private List<String> known() {
        return context.known().between(listing.prefix(), null, null, Integer.MAX_VALUE - 1);
    }
}
