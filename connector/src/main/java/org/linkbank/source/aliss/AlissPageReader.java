package org.linkbank.source.aliss;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.Problem;
import org.linkbank.record.SourceRecord;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvested;
import org.linkbank.source.harvest.Answers;
import org.linkbank.source.pages.PageBytes;
import org.linkbank.source.pages.RememberedPage;

/** Reads one page of a list and tells the sweep how it went. */
final class AlissPageReader implements AlissBody.Reader {

    private final AlissSweep sweep;
    private final AlissContext context;
    private final AlissRecords records;
    private final AlissTally tally;
    private final AlissPage page;
    private final FetchResult.Response response;
    private final String address;
    private final PageBytes bytes;
    private final AlissDraft draft;
    private final AlissListing listing;

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
        this.listing = listing;
        this.address = response.request().uri().toString();
        this.bytes = PageBytes.of(response.body());
        this.draft = new AlissDraft(context.pages(), listing, address, bytes);
    }

    /** What the page gives: recalled where nothing on it can have changed, else read as it is asked for. */
    Iterator<Harvested> read() {
        @Nullable RememberedPage page = context.pages().recall(address, bytes);
        @Nullable AlissMemo memo = page == null ? null : AlissMemo.of(page, listing);
        return memo == null
                ? new AlissBody(bytes.stream(), context, this)
                : recalled(memo).iterator();
    }

    /** Tells the sweep all that reading the page would tell it. */
    private List<Harvested> recalled(AlissMemo memo) {
        List<Harvested> given = new ArrayList<>();
        Harvested.Stated stated =
                context.notes().stated(memo.meta() == null ? null : memo.meta().stated());
        if (stated != null) {
            given.add(stated);
        }
        for (AlissMemo.Entry entry : memo.entries()) {
            if (isWithinLimit(entry.id()) && tally.give(entry.id())) {
                given.add(records.same(entry.id(), entry.organisation()));
            }
        }
        ended(memo.count(), null);
        return given;
    }

    @Override
    public @Nullable Harvested item(JsonNode item, int number) {
        String place = place() + ", item " + number;
        @Nullable UUID id = AlissRecords.id(item);
        if (id == null) {
            page.sawUnidentified();
            draft.spoil();
            return records.unidentified(item, place);
        }
        if (!isWithinLimit(id)) {
            draft.spoil();
            return null;
        }
        boolean fresh = tally.give(id);
        SourceRecord record = records.record(id, item, response, place);
        UUID organisation = AlissRecords.organisation(item);
        draft.add(id, record.contentHash(), organisation);
        return fresh ? records.found(record, organisation) : null;
    }

    private boolean isWithinLimit(UUID id) {
        page.saw(id, tally.see(id));
        boolean within = tally.given() < context.source().limits().records();
        if (!within) {
            sweep.stop("goes on after " + tally.given() + " records, expected no more");
        }
        return within;
    }

    @Override
    public Harvested broken(Problem problem) {
        page.sawUnidentified();
        draft.spoil();
        return new Harvested.Unreadable(
                null, new Problem(place() + ", " + problem.where(), problem.expected(), problem.found()));
    }

    @Override
    public @Nullable Harvested whole(AlissEnvelope envelope) {
        if (ended(envelope.count(), envelope.error())) {
            draft.finish(envelope.count(), envelope.meta());
        }
        return null;
    }

    /** Tells the sweep that the page was read to its end; whether without fault. */
    private boolean ended(long count, @Nullable String error) {
        @Nullable String fault = fault(count, error);
        if (fault != null) {
            sweep.failed(page, fault);
            return false;
        }
        sweep.counted(count);
        if (page.items() < expected(count)) {
            context.notes().warn(place() + ": expected " + expected(count) + " records, found " + page.items());
        }
        sweep.succeeded(page);
        return true;
    }

    private @Nullable String fault(long count, @Nullable String error) {
        if (error != null) {
            return "expected no error, found \"" + Answers.shortened(error) + "\"";
        } else if (count < 0) {
            return "expected a number in $.count, found none";
        } else if (count == 0 && sweep.count() > 0) {
            return "expected about " + sweep.count() + " in $.count, found 0";
        } else if (page.items() == 0 && expected(count) > 0) {
            return "expected " + expected(count) + " records, found none";
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
