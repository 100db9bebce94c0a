package org.linkbank.source.rpde;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.Problem;
import org.linkbank.record.RecordKey;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvested;
import org.linkbank.source.harvest.Answers;
import org.linkbank.source.harvest.JsonEnvelope;
import org.linkbank.source.harvest.LazyBody;
import org.linkbank.source.harvest.WebAddress;
import org.linkbank.split.Piece;

/** Reads one page and tells the harvest how it went. */
final class RpdePageReader implements LazyBody.Reader {

    private static final String DELETED = "The feed says that it was deleted.";

    private final RpdeHarvest harvest;
    private final RpdeContext context;
    private final RpdeTally tally;
    private final FetchResult.Response response;
    private final int number;
    private final boolean timestamps;
    private final List<String> ids = new ArrayList<>();
    private @Nullable JsonEnvelope envelope;
    private @Nullable String lastId;

    RpdePageReader(
            RpdeHarvest harvest, RpdeContext context, RpdeTally tally, FetchResult.Response response, int number) {
        this.harvest = harvest;
        this.context = context;
        this.tally = tally;
        this.response = response;
        this.number = number;
        // By change numbers, nothing can be said of a time.
        this.timestamps = RpdeAddress.parameter(response.request().uri(), "afterChangeNumber") == null;
    }

    @Override
    public boolean advance(Deque<Harvested> found) throws IOException {
        JsonEnvelope opened = open();
        @Nullable Piece<JsonNode> piece = opened.advance();
        if (piece == null) {
            whole(opened, found);
            return false;
        }
        String place = "page " + number + ", item " + opened.items();
        if (piece instanceof Piece.Broken<JsonNode> broken) {
            Problem problem = broken.problem();
            ids.add(place);
            found.add(new Harvested.Unreadable(null, new Problem(place, problem.expected(), problem.found())));
            return true;
        }
        item(RpdeItem.of(((Piece.Found<JsonNode>) piece).value()), place, found);
        return !harvest.over();
    }

    private void item(RpdeItem item, String place, Deque<Harvested> found) {
        ids.add(item.recordId() + " " + item.modified());
        lastId = item.id();
        if (tally.size() >= context.source().limits().records()) {
            harvest.stop("the feed goes on after " + tally.size() + " items, expected no more");
            return;
        }
        Problem problem = item.problem(place);
        @Nullable RecordKey key = item.identified() ? item.key(context.source().id()) : null;
        boolean fresh = key != null && tally.see(item, timestamps);
        if (problem != null) {
            found.add(new Harvested.Unreadable(key, problem));
        } else if (fresh && key != null) {
            found.add(
                    item.deleted()
                            ? new Harvested.Gone(key, DELETED)
                            : new Harvested.Found(item.record(key.source(), response, place)));
        }
    }

    private void whole(JsonEnvelope opened, Deque<Harvested> found) {
        if (!opened.hasItems()) {
            harvest.failed("expected an array in $.items, found none");
            return;
        }
        String licence = WebAddress.orNull(opened.member("license").asText());
        Harvested stated = context.notes().stated(new Harvested.Stated(licence, List.of()));
        if (stated != null) {
            found.add(stated);
        }
        harvest.succeeded(opened.member("next").asText(), ids, lastId);
    }

    private JsonEnvelope open() throws IOException {
        if (envelope == null) {
            envelope = new JsonEnvelope(
                    response.body(), context.json(), "items", context.source().limits());
        }
        return envelope;
    }

    @Override
    public void broken(Exception reason, Deque<Harvested> found) {
        harvest.failed(Answers.fault(reason, envelope == null ? 0 : envelope.items()));
    }
}
