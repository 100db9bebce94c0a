package org.linkbank.source.aliss;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.Problem;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvested;
import org.linkbank.source.harvest.Answers;

/** Reads one page of a list and tells the sweep how it went. */
final class AlissPageReader implements AlissBody.Reader {

    private final AlissSweep sweep;
    private final AlissContext context;
    private final AlissRecords records;
    private final AlissTally tally;
    private final AlissPage page;
    private final FetchResult.Response response;

    AlissPageReader(
            AlissSweep sweep,
            AlissContext context,
            AlissListing listing,
            AlissTally tally,
            AlissPage page,
            FetchResult.Response response) {
        this.sweep = sweep;
        this.context = context;
        this.records = new AlissRecords(context, listing);
        this.tally = tally;
        this.page = page;
        this.response = response;
    }

    @Override
    public @Nullable Harvested item(JsonNode item, int number) {
        String place = place() + ", item " + number;
        @Nullable UUID id = AlissRecords.id(item);
        if (id == null) {
            page.sawUnidentified();
            return records.unidentified(item, place);
        }
        page.saw(id, tally.see(id));
        if (tally.given() >= context.source().limits().records()) {
            sweep.stop("goes on after " + tally.given() + " records, expected no more");
            return null;
        }
        return tally.give(id) ? records.record(id, item, response, place) : null;
    }

    @Override
    public Harvested broken(Problem problem) {
        page.sawUnidentified();
        return new Harvested.Unreadable(
                null, new Problem(place() + ", " + problem.where(), problem.expected(), problem.found()));
    }

    @Override
    public @Nullable Harvested whole(AlissEnvelope envelope) {
        @Nullable String fault = fault(envelope);
        if (fault != null) {
            sweep.failed(page, fault);
            return null;
        }
        sweep.counted(envelope.count());
        if (page.items() < expected(envelope.count())) {
            context.notes()
                    .warn(place() + ": expected " + expected(envelope.count()) + " records, found " + page.items());
        }
        sweep.succeeded(page);
        return null;
    }

    private @Nullable String fault(AlissEnvelope envelope) {
        if (envelope.error() != null) {
            return "expected no error, found \"" + Answers.shortened(envelope.error()) + "\"";
        } else if (envelope.count() < 0) {
            return "expected a number in $.count, found none";
        } else if (envelope.count() == 0 && sweep.count() > 0) {
            return "expected about " + sweep.count() + " in $.count, found 0";
        } else if (page.items() == 0 && expected(envelope.count()) > 0) {
            return "expected " + expected(envelope.count()) + " records, found none";
        }
        return null;
    }

    @Override
    public @Nullable Harvested broken(String fault, @Nullable AlissEnvelope envelope) {
        if (envelope != null && envelope.count() > 0) {
            sweep.counted(envelope.count());
        }
        sweep.failed(page, fault);
        return null;
    }

    private long expected(long count) {
        long before = (page.number() - 1L) * AlissListing.PAGE;
        return Math.max(0, Math.min(AlissListing.PAGE, count - before));
    }

    private String place() {
        return sweep.listing().kind() + ", page " + page.number();
    }
}
