package org.linkbank.source.oruk;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.Problem;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvested;
import org.linkbank.source.harvest.Answers;
import org.linkbank.source.harvest.JsonEnvelope;
import org.linkbank.source.harvest.LazyBody;
import org.linkbank.split.Piece;

/** Reads one page of a list and tells the sweep how it went. */
final class OrukPageReader implements LazyBody.Reader {

    private final OrukSweep sweep;
    private final OrukContext context;
    private final OrukEdition edition;
    private final FetchResult.Response response;
    private final String place;
    private final List<String> ids = new ArrayList<>();
    private @Nullable JsonEnvelope envelope;
    private int withoutId;

    OrukPageReader(OrukSweep sweep, OrukContext context, OrukEdition edition, FetchResult.Response response) {
        this.sweep = sweep;
        this.context = context;
        this.edition = edition;
        this.response = response;
        this.place = sweep.place();
    }

    @Override
    public boolean advance(Deque<Harvested> found) throws IOException {
        JsonEnvelope opened = open();
        @Nullable Piece<JsonNode> piece = opened.advance();
        if (piece == null) {
            whole(opened);
            return false;
        }
        String where = place + ", item " + opened.items();
        if (piece instanceof Piece.Broken<JsonNode> broken) {
            withoutId++;
            Problem problem = broken.problem();
            found.add(unreadable(new Problem(where, problem.expected(), problem.found())));
            return true;
        }
        item(((Piece.Found<JsonNode>) piece).value(), where, found);
        return sweep.stopped().isEmpty();
    }

    private void item(JsonNode item, String where, Deque<Harvested> found) {
        String id = item.path("id").asText().strip();
        if (id.isEmpty()) {
            withoutId++;
            String what = item.isObject() ? "none" : item.getNodeType().name().toLowerCase(Locale.ROOT);
            found.add(unreadable(new Problem(where + ", $.id", "an id, as every record has", what)));
            return;
        }
        ids.add(id);
        @Nullable Harvested taken = sweep.item(id, item, response, where);
        if (taken != null) {
            found.add(taken);
        }
    }

    private static Harvested unreadable(Problem problem) {
        return new Harvested.Unreadable(null, problem);
    }

    private void whole(JsonEnvelope opened) {
        if (!opened.hasItems()) {
            JsonNode error = opened.member("message").isTextual() ? opened.member("message") : opened.member("error");
            String told = error.isTextual() ? ", with \"" + Answers.shortened(error.asText()) + "\"" : "";
            sweep.failed("expected an array in $." + edition.items + ", found none" + told);
            return;
        }
        sweep.succeeded(OrukPage.of(opened, edition), ids, withoutId);
    }

    private JsonEnvelope open() throws IOException {
        if (envelope == null) {
            envelope = new JsonEnvelope(
                    response.body(),
                    context.json(),
                    edition.items,
                    context.source().limits());
        }
        return envelope;
    }

    @Override
    public void broken(Exception reason, Deque<Harvested> found) {
        sweep.failed(Answers.fault(reason, envelope == null ? 0 : envelope.items()));
    }
}
