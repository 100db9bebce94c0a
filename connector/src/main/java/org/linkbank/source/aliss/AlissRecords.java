package org.linkbank.source.aliss;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.Problem;
import org.linkbank.record.RecordForm;
import org.linkbank.record.SourceRecord;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvested;
import org.linkbank.source.harvest.WebAddress;
import org.linkbank.split.CanonicalJson;

/** Makes records of what stands in {@code data}. */
final class AlissRecords {

    /** Where a person finds the record; a service has the first two, an organisation the first and the last. */
    private static final List<String> PAGES = List.of("permalink", "aliss_url", "alissUrl");

    private final AlissContext context;
    private final AlissListing listing;

    AlissRecords(AlissContext context, AlissListing listing) {
        this.context = context;
        this.listing = listing;
    }

    /** The record's GUID, or null when it has none, or one of another form. */
    static @Nullable UUID id(JsonNode item) {
        return Guids.parse(item.path("id").asText());
    }

    Harvested unidentified(JsonNode item, String place) {
        String found = item.isObject()
                ? (item.path("id").isMissingNode() ? "none" : "something else")
                : item.getNodeType().name().toLowerCase(java.util.Locale.ROOT);
        return new Harvested.Unreadable(
                null, new Problem(place + ", $.id", "a GUID, as every " + listing.word() + " has", found));
    }

    /** The GUID of the organisation that a service names, or null. */
    static @Nullable UUID organisation(JsonNode item) {
        return Guids.parse(item.path("organisation").path("id").asText());
    }

    SourceRecord record(UUID id, JsonNode item, FetchResult.Response response, String place) {
        return new SourceRecord(
                context.key(listing, id),
                listing.kind(),
                RecordForm.JSON,
                CanonicalJson.of(item),
                response.at(),
                page(item, response),
                place);
    }

    /** Gives a record; notes the organisation that it names. */
    Harvested found(SourceRecord record, @Nullable UUID organisation) {
        name(organisation);
        return new Harvested.Found(record);
    }

    /** Gives a record that is as stored; notes the organisation that it names. */
    Harvested same(UUID id, @Nullable UUID organisation) {
        name(organisation);
        return new Harvested.Same(context.key(listing, id));
    }

    private void name(@Nullable UUID organisation) {
        if (organisation != null) {
            context.namedOrganisations().add(organisation);
        }
    }

    Harvested unreadable(UUID id, Problem problem) {
        return new Harvested.Unreadable(context.key(listing, id), problem);
    }

    private static String page(JsonNode item, FetchResult.Response response) {
        for (String member : PAGES) {
            String page = WebAddress.orNull(item.path(member).asText());
            if (page != null) {
                return page;
            }
        }
        return response.uri().toString();
    }
}
