package org.linkbank.source.oruk;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.Problem;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvested;
import org.linkbank.source.harvest.Answers;
import org.linkbank.source.harvest.LazyBody;
import org.linkbank.source.harvest.Stage;
import org.linkbank.split.SplitException;

/**
 * Asks for records one by one, by their ids. One that cannot be had counts as seen, so that nothing is concluded from its
 * absence, and is to be asked for again; a feed that stops answering ends it.
 */
final class OrukSingles implements Stage {

    private static final int FAILURES_IN_A_ROW = 5;

    private final OrukContext context;
    private final OrukListing listing;
    private final OrukRecords records;
    private final OrukTally tally;
    private final List<String> ids;
    private final List<String> unresolved;
    private int asked;
    private int failures;

    /**
     * Asks for nothing yet.
     *
     * @param unresolved gets those that could not be had, though the feed does not say that they are gone
     */
    OrukSingles(
            OrukContext context,
            OrukListing listing,
            OrukRecords records,
            OrukTally tally,
            List<String> ids,
            List<String> unresolved) {
        this.context = context;
        this.listing = listing;
        this.records = records;
        this.tally = tally;
        this.ids = ids;
        this.unresolved = unresolved;
    }

    @Override
    public @Nullable FetchRequest next() {
        if (failures >= FAILURES_IN_A_ROW) {
            int left = ids.size() - asked;
            context.notes()
                    .fault(listing.kind() + ": the feed stopped answering, with " + left
                            + " still to be asked for one by one");
            failures = 0;
            asked = ids.size();
        }
        return asked == ids.size() ? null : request(asked++);
    }

    @Override
    public @Nullable FetchRequest ahead() {
        return asked == ids.size() ? null : request(asked);
    }

    private FetchRequest request(int index) {
        return context.single(listing, ids.get(index), place(index + 1));
    }

    private String place() {
        return place(asked);
    }

    private String place(int number) {
        return listing.kind() + ", record " + number + " of " + ids.size();
    }

    @Override
    public Iterator<Harvested> read(FetchResult result) {
        String id = ids.get(asked - 1);
        @Nullable String fault = Answers.fault(result);
        if (fault == null && result instanceof FetchResult.Response response) {
            try {
                return LazyBody.of(record(id, response));
            } catch (IOException | SplitException e) {
                fault = Answers.fault(e, 0);
            }
        }
        int status = result instanceof FetchResult.Response response ? response.status() : 0;
        boolean gone = status == 404 || status == 410;
        failures = gone ? 0 : failures + 1;
        if (!gone) {
            unresolved.add(id);
        }
        return LazyBody.of(unreadable(id, String.valueOf(fault)));
    }

    private Harvested record(String id, FetchResult.Response response) throws IOException {
        JsonNode item = context.object(response.body());
        failures = 0;
        String found = item.path("id").asText().strip();
        if (!found.equals(id)) {
            unresolved.add(id);
            String what = found.equalsIgnoreCase(id) ? "the id in other capitals" : "another id, or none";
            return unreadable(id, what);
        }
        tally.see(id);
        tally.modified(item);
        return records.record(id, item, response, place());
    }

    private Harvested unreadable(String id, String found) {
        return new Harvested.Unreadable(
                context.key(listing, id), new Problem(place(), "the record that was asked for", found));
    }
}
