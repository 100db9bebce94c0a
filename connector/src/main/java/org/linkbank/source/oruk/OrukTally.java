package org.linkbank.source.oruk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.harvest.IdSet;
import org.linkbank.source.harvest.Notes;

/** What was seen of one list in a harvest: which ids, in which form, and the newest date. */
final class OrukTally {

    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofDays(1);
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final IdSet seen = new IdSet();
    private final IdSet folded = new IdSet();
    private final Instant now;
    private @Nullable Instant newest;
    private long oddIds;
    private long future;
    private int sameButForCase;

    OrukTally(Instant now) {
        this.now = now;
    }

    /** Whether the id is new in this harvest. */
    boolean see(String id) {
        boolean isNew = seen.add(id);
        if (isNew) {
            oddIds += UUID_FORM.matcher(id).matches() ? 0 : 1;
            sameButForCase += folded.add(id.toLowerCase(Locale.ROOT)) ? 0 : 1;
        }
        return isNew;
    }

    boolean saw(String id) {
        return seen.contains(id);
    }

    /** Whether the id was not seen as it is, but was with other letters in capitals. */
    boolean sawInOtherCase(String id) {
        return !seen.contains(id) && folded.contains(id.toLowerCase(Locale.ROOT));
    }

    /** When the record says it changed last; null when it does not, or says a time to come. */
    @Nullable
    Instant modified(JsonNode item) {
        Instant time = instant(
                item.path("last_modified").asText(item.path("modified_date").asText()));
        if (time != null && time.isAfter(now.plus(CLOCKS_MAY_DIFFER))) {
            future++;
            return null;
        }
        newest = newest == null || (time != null && time.isAfter(newest)) ? time : newest;
        return time;
    }

    @Nullable
    Instant newest() {
        return newest;
    }

    int size() {
        return seen.size();
    }

    /** Says once what was odd of many. */
    void tell(String kind, Notes notes) {
        if (oddIds > 0) {
            notes.warn(kind + ": expected UUIDs as ids, found other ids on " + oddIds + " of " + size() + " records");
        }
        if (future > 0) {
            notes.warn(
                    kind + ": expected dates up to now in $.last_modified, found later ones on " + future + " records");
        }
        if (sameButForCase > 0) {
            notes.fault(kind + ": expected ids that differ by more than capitals, found " + sameButForCase
                    + " that do not");
        }
    }

    private static @Nullable Instant instant(String text) {
        try {
            TemporalAccessor time = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                    text.strip().replace(' ', 'T'), OffsetDateTime::from, LocalDateTime::from);
            return time instanceof OffsetDateTime offset
                    ? offset.toInstant()
                    : ((LocalDateTime) time).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
