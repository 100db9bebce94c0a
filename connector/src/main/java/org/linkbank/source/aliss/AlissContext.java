package org.linkbank.source.aliss;

import com.fasterxml.jackson.core.JsonFactory;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.linkbank.record.RecordKey;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.Known;
import org.linkbank.source.Source;
import org.linkbank.source.harvest.GuidSet;
import org.linkbank.source.harvest.Notes;
import org.linkbank.source.harvest.WebAddress;
import org.linkbank.source.pages.PageBook;

/** What the stages of one harvest share. */
record AlissContext(
        Source source, Known known, Notes notes, GuidSet namedOrganisations, JsonFactory json, PageBook pages) {

    FetchRequest page(AlissListing listing, int page, String of) {
        return request(listing.path() + page, listing.kind() + ", page " + page + of);
    }

    FetchRequest single(AlissListing listing, UUID id, String place) {
        return request(listing.single() + id, place);
    }

    RecordKey key(AlissListing listing, UUID id) {
        return new RecordKey(source.id(), listing.recordId(id));
    }

    private FetchRequest request(String path, String place) {

        String root = WebAddress.root(source.url());
        return new FetchRequest(URI.create(root + path), Map.of("Accept", "application/json"), place);
    }
}
