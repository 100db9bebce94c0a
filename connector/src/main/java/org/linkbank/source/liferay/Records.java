package org.linkbank.source.liferay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.RecordForm;
import org.linkbank.record.RecordKey;
import org.linkbank.record.SourceRecord;
import org.linkbank.source.FetchResult;
import org.linkbank.source.harvest.WebAddress;
import org.linkbank.split.CanonicalJson;

/**
 * Makes records of what the hub sends. What changes without anybody's editing is left out, and of people everything but the
 * name. Added is an object {@code linkbank} of what only the request knew: {@code permalink}, {@code contentUrl} (absolute),
 * {@code of} (decision 0102).
 */
final class Records {

    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,18}");
    private static final Pattern COUNTED = Pattern.compile("numberOf.*|.*UsageCount");
    private static final Set<String> PASSING = Set.of(
            "actions",
            "viewCount",
            "seen",
            "subscribed",
            "aggregateRating",
            "creatorStatistics",
            "adaptedImages",
            "renderedContents",
            "relatedContents");
    private static final Set<String> PEOPLE = Set.of("creator", "lastPostCreator");

    private final Context context;

    Records(Context context) {
        this.context = context;
    }

    /** The record's own id, or null when it has none, or one of another form. */
    static @Nullable String id(JsonNode item) {
        String id = item.path("id").asText();
        return ID.matcher(id).matches() ? id : null;
    }

    /** When it was changed last, or null when that is not said. */
    static @Nullable Instant changed(JsonNode item) {
        try {
            return OffsetDateTime.parse(item.path("dateModified").asText()).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    RecordKey key(Kind kind, String id) {
        return new RecordKey(context.source().id(), kind.recordId(id));
    }

    SourceRecord record(
            Kind kind, String id, ObjectNode item, FetchResult.Response response, String place, @Nullable String of) {
        @Nullable String permalink = kind.permalink(id);
        ObjectNode tidy = tidied(item);
        ObjectNode added = tidy.putObject("linkbank");
        put(added, "permalink", permalink == null ? null : context.root() + permalink);
        put(added, "contentUrl", absolute(item.path("contentUrl").asText()));
        put(added, "of", of);
        return new SourceRecord(
                key(kind, id),
                kind.kind(),
                RecordForm.JSON,
                CanonicalJson.of(tidy),
                response.at(),
                permalink == null ? context.root() + kind.one(id) : context.root() + permalink,
                place);
    }

    /** The group itself, of the record kind {@code sites}. */
    SourceRecord site(String id, ObjectNode item, FetchResult.Response response) {
        ObjectNode tidy = tidied(item);
        // Who founded it is nobody's authorship, and the groups below it are no part of it.
        tidy.remove(Set.of("creator", "sites"));
        String page =
                context.root() + "/web" + (item.path("friendlyUrlPath").asText().startsWith("/") ? "" : "/")
                        + item.path("friendlyUrlPath").asText(context.settings().site());
        put(tidy.putObject("linkbank"), "permalink", WebAddress.orNull(page));
        return new SourceRecord(
                new RecordKey(context.source().id(), "site/" + id),
                "sites",
                RecordForm.JSON,
                CanonicalJson.of(tidy),
                response.at(),
                page,
                "the group " + context.settings().site());
    }

    private static ObjectNode tidied(ObjectNode item) {
        item.remove(PASSING);
        for (Iterator<String> names = item.fieldNames(); names.hasNext(); ) {
            if (COUNTED.matcher(names.next()).matches()) {
                names.remove();
            }
        }
        if (item.path("anonymous").asBoolean()) {
            item.remove(PEOPLE);
        }
        for (String person : PEOPLE) {
            if (item.path(person) instanceof ObjectNode creator) {
                creator.retain("name");
            }
        }
        return item;
    }

    private static void put(ObjectNode object, String name, @Nullable String value) {
        if (value != null) {
            object.put(name, value);
        }
    }

    /** A link as a browser would follow it from the hub's address, or null when it leads nowhere. */
    private @Nullable String absolute(String link) {
        try {
            return link.isBlank()
                    ? null
                    : WebAddress.orNull(
                            URI.create(context.root() + "/").resolve(link).toString());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
