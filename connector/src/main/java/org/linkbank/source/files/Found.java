package org.linkbank.source.files;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.Problem;
import org.linkbank.record.RecordForm;
import org.linkbank.record.RecordKey;
import org.linkbank.record.SourceRecord;
import org.linkbank.source.Harvested;
import org.linkbank.source.Source;

/**
 * Makes records of what one part holds.
 *
 * @param place what messages call the part
 * @param url where a person would look it up
 * @param fields that may hold an id, for messages
 */
record Found(Source source, String place, String url, String kind, RecordForm form, String fields, Instant at) {

    Harvested record(@Nullable String id, byte[] bytes, String where) {
        RecordKey key = key(id);
        String whole = place + ", " + where;
        return key == null
                ? new Harvested.Unreadable(null, idProblem(id, whole))
                : new Harvested.Found(new SourceRecord(key, kind, form, bytes, at, url, whole));
    }

    /** Null when the text can be no id. */
    @Nullable
    RecordKey key(@Nullable String id) {
        if (id == null || id.isBlank()) {
            return null;
        }
        try {
            return new RecordKey(source.id(), kind + "/" + id.strip());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    Problem idProblem(@Nullable String id, String where) {
        return id == null || id.isBlank()
                ? new Problem(where + ", " + fields, "an id, a text or a number", "none")
                : new Problem(
                        where + ", " + fields,
                        "an id of at most 1,000 characters without control characters",
                        "another");
    }

    Problem inside(Problem problem) {
        return new Problem(place + ", " + problem.where(), problem.expected(), problem.found());
    }
}
