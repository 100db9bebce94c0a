package org.linkbank.source.aliss;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.Problem;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvested;
import org.linkbank.source.harvest.Answers;
import org.linkbank.source.harvest.Stage;

/** Asks for records one by one, by their ids. */
final class AlissSingles implements Stage {

    /** Why they are asked for, which decides what an answer means. */
    enum Purpose {
        /** They are known and may stand on a page that failed. */
        ISOLATE("from pages that failed"),
        /** Services name them and the list does not have them. */
        NAMED("that services name"),
        /** They are known and a complete sweep did not have them. */
        CONFIRM("no longer listed");

        private final String words;

        Purpose(String words) {
            this.words = words;
        }
    }

    private static final int FAILURES_IN_A_ROW = 5;
    private static final String NO_RECORD = "null";

    private final AlissContext context;
    private final AlissListing listing;
    private final AlissTally tally;
    private final Purpose purpose;
    private final List<UUID> ids;
    private final AlissRecords records;
    private int asked;
    private int failures;

    AlissSingles(AlissContext context, AlissListing listing, AlissTally tally, Purpose purpose, List<UUID> ids) {
        this.context = context;
        this.listing = listing;
        this.tally = tally;
        this.purpose = purpose;
        this.ids = ids;
        this.records = new AlissRecords(context, listing);
    }

    @Override
    public @Nullable FetchRequest next() {
        if (failures >= FAILURES_IN_A_ROW) {
            context.notes()
                    .fault(listing.kind() + ": the register stopped answering, with " + (ids.size() - asked)
                            + " still to be asked for one by one");
            failures = 0;
            asked = ids.size();
        }
        return asked == ids.size() ? null : context.single(listing, ids.get(asked++), place());
    }

    private String place() {
        return listing.word() + " " + asked + " of " + ids.size() + " " + purpose.words;
    }

    @Override
    public Iterator<Harvested> read(FetchResult result) {
        UUID id = ids.get(asked - 1);
        failures = result instanceof FetchResult.Failure ? failures + 1 : 0;
        @Nullable String fault = Answers.fault(result);
        if (result instanceof FetchResult.Response response) {
            if (fault == null) {
                return new AlissBody(
                        response.body(), context, new AlissSingleReader(this, records, tally, id, response));
            }
            if (saysGone(response)) {
                return gone(id);
            }
        }
        return List.of(unresolved(id, String.valueOf(fault))).iterator();
    }

    private Iterator<Harvested> gone(UUID id) {
        if (purpose == Purpose.NAMED) {
            context.notes().warn(context.key(listing, id) + ": services name it, expected a record, found none");
        }
        return purpose != Purpose.CONFIRM
                ? Collections.emptyIterator()
                : List.<Harvested>of(new Harvested.Gone(
                                context.key(listing, id),
                                "The register no longer lists it and says, asked for it, that there is none."))
                        .iterator();
    }

    /** Neither there nor gone: it counts as seen, so that nothing is concluded from its absence. */
    Harvested unresolved(UUID id, String fault) {
        tally.see(id);
        tally.give(id);
        return records.unreadable(
                id, new Problem(place(), "the record, or the word that there is none", "neither (" + fault + ")"));
    }

    /** A 404 whose body is {@code null} is the register's own; any other may come from something in between. */
    private static boolean saysGone(FetchResult.Response response) {
        try {
            String body = new String(response.body().readNBytes(64), StandardCharsets.UTF_8);
            return response.status() == 410
                    || (response.status() == 404 && body.strip().equals(NO_RECORD));
        } catch (IOException e) {
            return false;
        }
    }
}
