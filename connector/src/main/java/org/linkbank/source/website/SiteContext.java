package org.linkbank.source.website;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.RecordKey;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.Known;
import org.linkbank.source.Source;
import org.linkbank.source.harvest.Notes;

/** What the stages of one harvest share: what is known, what the site allows, what was listed, what went wrong. */
final class SiteContext {

    private static final int KNOWN_AT_ONCE = 20_000;

    final Source source;
    final Known known;
    final Notes notes = new Notes();
    final SiteSettings settings;
    final Instant now;
    final AddressSet listed = new AddressSet();
    final AddressSet given = new AddressSet();
    final Map<String, String> etags = new HashMap<>();
    final Map<String, Integer> counts = new TreeMap<>();
    final @Nullable SiteCheckpoint before;
    private final AddressSet stored = new AddressSet();
    private RobotsTxt robots = RobotsTxt.NONE;
    private SoftNotFound notFound = SoftNotFound.NONE;
    private String confirmed = "";
    private boolean stopped;
    private boolean truncated;

    SiteContext(Source source, Known known, @Nullable String checkpoint, Clock clock) {
        this.source = source;
        this.known = known;
        this.now = clock.instant();
        this.settings = SiteSettings.of(source, notes::warn);
        this.before = checkpoint == null ? null : usable(SiteCheckpoint.parse(checkpoint));
        readStored();
    }

    /** A cursor in the future would mean that nothing is ever new again. */
    private @Nullable SiteCheckpoint usable(@Nullable SiteCheckpoint read) {
        if (read != null && !read.at().isAfter(now) && !read.full().isAfter(now)) {
            return read;
        }
        notes.warn("the checkpoint: expected a time that is past, found "
                + (read == null ? "something else" : "one in the future") + "; every page is read again");
        return null;
    }

    private void readStored() {
        String after = null;
        List<String> portion;
        do {
            portion = known.between(SiteAddress.PREFIX + "/", after, null, KNOWN_AT_ONCE);
            portion.forEach(stored::add);
            after = portion.isEmpty() ? null : portion.get(portion.size() - 1);
        } while (portion.size() == KNOWN_AT_ONCE);
    }

    boolean isStored(String id) {
        return stored.contains(id);
    }

    int stored() {
        return stored.size();
    }

    /** Whether this harvest reads every page, whatever the sitemaps say of their dates. */
    boolean full() {
        return before == null || Duration.between(before.full(), now).toDays() >= settings.fullSweepDays();
    }

    RecordKey key(String id) {
        return new RecordKey(source.id(), id);
    }

    FetchRequest request(URI uri, Map<String, String> headers, String place) {
        Map<String, String> all = new HashMap<>(headers);
        if (robots.pace() > 0) {
            all.put(FetchRequest.PACE, Long.toString(robots.pace()));
        }
        return new FetchRequest(uri, all, place);
    }

    /** Counts something that happens to many pages, for one warning with a number at the end. */
    void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    void obey(RobotsTxt found) {
        robots = found;
    }

    RobotsTxt robots() {
        return robots;
    }

    void notFound(SoftNotFound found) {
        notFound = found;
    }

    SoftNotFound notFound() {
        return notFound;
    }

    /** Nothing more is asked of the site. */
    void stop(String why) {
        notes.fault(why);
        stopped = true;
    }

    boolean stopped() {
        return stopped;
    }

    void truncate() {
        truncated = true;
    }

    boolean truncated() {
        return truncated;
    }

    void confirmedUntil(String id) {
        confirmed = id;
    }

    /** What the next harvest begins with, when this one was complete. */
    String checkpoint() {
        Instant lastFull = full() || before == null ? now : before.full();
        return new SiteCheckpoint(now, lastFull, confirmed, etags).text();
    }
}
