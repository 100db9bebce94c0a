package org.linkbank.source.liferay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.Problem;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvested;
import org.linkbank.source.harvest.Answers;
import org.linkbank.source.harvest.FormException;
import org.linkbank.source.harvest.JsonEnvelope;
import org.linkbank.source.harvest.LazyBody;
import org.linkbank.split.Piece;

/** Reads one page of a list, record by record, and tells the list how it went. */
final class PageReader implements LazyBody.Reader {

    /** What the pages of one list share: which records were given near where it stands, so that none is given twice. */
    static final class Reading {

        private final Context context;
        private final Listing listing;
        private final Branches branches;
        private final Memories memories;
        private final Records records;
        private final Set<String> near = new HashSet<>();
        private final Set<String> atLast = new HashSet<>();
        private @Nullable Instant last;
        private boolean sorted = true;

        Reading(Context context, Listing listing, Branches branches, Memories memories) {
            this.context = context;
            this.listing = listing;
            this.branches = branches;
            this.memories = memories;
            this.records = new Records(context);
        }

        /** The last date that was read; null when none was, or when dates are no help. */
        @Nullable
        Instant last() {
            return last;
        }

        /** A page is done: of what was given only that of its last second can come again, unless the list is unsorted. */
        void turn() {
            if (sorted) {
                near.retainAll(atLast);
            }
        }

        /** The list is read again from its beginning, in no order; what was given is remembered, all of it. */
        void restart() {
            sorted = false;
            last = null;
        }

        private boolean give(String id, @Nullable Instant changed) {
            String version = id + " " + changed;
            if (changed != null && !changed.equals(last)) {
                atLast.clear();
            }
            if (changed != null) {
                atLast.add(version);
                last = sorted ? changed : null;
            }
            return near.add(version);
        }
    }

    private final ListStage stage;
    private final Reading reading;
    private final FetchResult.Response response;
    private final Window window;
    private final String place;
    private @Nullable JsonEnvelope envelope;
    private @Nullable Instant previous;
    private @Nullable String misordered;
    private final List<String> ids = new ArrayList<>();

    PageReader(ListStage stage, Reading reading, FetchResult.Response response, Window window, String place) {
        this.stage = stage;
        this.reading = reading;
        this.response = response;
        this.window = window;
        this.place = place;
    }

    /** Which records it held, of whatever form. */
    int items() {
        return envelope == null ? 0 : envelope.items();
    }

    /** The ids of its records, in its order. */
    List<String> ids() {
        return ids;
    }

    /** How many the list says that it has. */
    long total() {
        return envelope == null ? 0 : envelope.member("totalCount").asLong(-1);
    }

    /** The size that the page says it has; 0 when it does not. */
    int size() {
        return envelope == null ? 0 : envelope.member("pageSize").asInt();
    }

    /** Why dates do not help with this list; null when they do. */
    @Nullable
    String misordered() {
        return misordered;
    }

    @Override
    public boolean advance(Deque<Harvested> found) throws IOException {
        JsonEnvelope open = open();
        @Nullable Piece<JsonNode> piece = open.advance();
        if (piece == null) {
            end(open);
            return false;
        }
        Harvested item = piece instanceof Piece.Found<JsonNode> whole
                ? item(whole.value(), open.items())
                : unreadable(((Piece.Broken<JsonNode>) piece).problem());
        if (item != null) {
            found.add(item);
        }
        return true;
    }

    private JsonEnvelope open() throws IOException {
        if (envelope == null) {
            envelope = new JsonEnvelope(
                    response.body(),
                    reading.context.json(),
                    "items",
                    reading.context.source().limits());
        }
        return envelope;
    }

    private void end(JsonEnvelope open) throws IOException {
        if (!open.hasItems() || !open.member("totalCount").canConvertToLong() || total() < 0) {
            throw new FormException("expected a page with $.items and $.totalCount, found something else");
        }
        stage.whole(this);
    }

    private @Nullable Harvested item(JsonNode item, int number) {
        String where = place + ", item " + number;
        @Nullable String id = Records.id(item);
        if (id == null || !(item instanceof ObjectNode object)) {
            return unreadable(new Problem(where + ", $.id", "a whole number above 0", "something else"));
        }
        ids.add(id);
        @Nullable Instant changed = Records.changed(item);
        order(changed);
        if (!reading.give(id, changed)) {
            return null;
        }
        if (reading.context.tallies().full()) {
            return null;
        }
        reading.branches.note(reading.listing, id, item);
        reading.context.tallies().of(reading.listing.kind()).give(credible(changed, where));
        return new Harvested.Found(
                reading.records.record(reading.listing.kind(), id, object, response, where, reading.listing.of()));
    }

    /** A date from the future is no mark to go on from: nothing would be newer for a long time. */
    private @Nullable Instant credible(@Nullable Instant changed, String where) {
        if (changed != null && reading.memories.future(changed)) {
            reading.context.notes().warn(where + ", $.dateModified: expected a date up to now, found " + changed);
            return null;
        }
        return changed;
    }

    private void order(@Nullable Instant changed) {
        if (!window.sorted()) {
            return;
        }
        @Nullable Instant from = window.from();
        if (changed == null) {
            misordered = "lists records without a date";
        } else if (from != null && changed.plusSeconds(1).isBefore(from)) {
            misordered = "does not filter by date";
        } else if (previous != null && changed.isBefore(previous)) {
            misordered = "does not sort by date";
        }
        previous = changed;
    }

    private Harvested unreadable(Problem problem) {
        reading.context.tallies().of(reading.listing.kind()).missSome();
        return new Harvested.Unreadable(null, problem);
    }

    @Override
    public void broken(Exception reason, Deque<Harvested> found) {
        stage.failed(Answers.fault(reason, items()));
    }
}
