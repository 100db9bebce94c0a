package org.linkbank.source.oruk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.RecordForm;
import org.linkbank.record.SourceRecord;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvested;
import org.linkbank.source.harvest.WebAddress;
import org.linkbank.split.CanonicalJson;

/** The records of one list: given at once where the list has them whole, else noted to be asked for one by one. */
final class OrukRecords implements OrukSweep.Taker {

    private final OrukContext context;
    private final OrukListing listing;
    private final OrukTally tally;
    private final List<String> toAsk;

    /**
     * Nothing is known of the list yet.
     *
     * @param toAsk gets the ids of records that the list does not have whole
     */
    OrukRecords(OrukContext context, OrukListing listing, OrukTally tally, List<String> toAsk) {
        this.context = context;
        this.listing = listing;
        this.tally = tally;
        this.toAsk = toAsk;
    }

    @Override
    public @Nullable Harvested take(String id, JsonNode item, FetchResult.Response response, String place) {
        if (!tally.see(id)) {
            return null;
        }
        tally.modified(item);
        if (listing.whole(item)) {
            return record(id, item, response, place);
        }
        toAsk.add(id);
        return null;
    }

    Harvested record(String id, JsonNode item, FetchResult.Response response, String place) {
        return new Harvested.Found(new SourceRecord(
                context.key(listing, id),
                listing.kind(),
                RecordForm.JSON,
                CanonicalJson.of(item),
                response.at(),
                address(id),
                place));
    }

    /** Where a person looks the record up in the feed. */
    private String address(String id) {
        return WebAddress.root(context.source().url()) + "/" + listing.path() + "/" + OrukContext.encoded(id);
    }
}
