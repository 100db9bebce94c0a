package org.linkbank.source.oai;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.RecordKey;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.Known;
import org.linkbank.source.Source;
import org.linkbank.source.harvest.Notes;

/** What one harvest works with. */
final class OaiContext {

    static final String PREFIX = "record/";
    private static final int FULL_SWEEP_DAYS = 7;

    final Source source;
    final Known known;
    final Instant now;
    final Notes notes = new Notes();
    final String set;
    final @Nullable OaiCheckpoint before;
    private final int fullSweepDays;

    OaiContext(Source source, Known known, @Nullable String checkpoint, Instant now) {
        this.source = source;
        this.known = known;
        this.now = now;
        this.set = source.parameters().getOrDefault("set", "").strip();
        this.fullSweepDays = days(source.parameters().getOrDefault("fullSweepDays", ""));
        this.before = checkpoint == null ? null : usable(OaiCheckpoint.parse(checkpoint));
    }

    private int days(String text) {
        if (text.isBlank() || text.strip().matches("[1-9][0-9]{0,4}")) {
            return text.isBlank() ? FULL_SWEEP_DAYS : Integer.parseInt(text.strip());
        }
        notes.warn("parameter fullSweepDays: expected a whole number above 0, found something else; " + FULL_SWEEP_DAYS
                + " is taken");
        return FULL_SWEEP_DAYS;
    }

    /** A cursor in the future would mean that nothing is ever new again. */
    private @Nullable OaiCheckpoint usable(@Nullable OaiCheckpoint read) {
        boolean past = read != null && !read.seen().isAfter(now) && !read.full().isAfter(now);
        if (past && read != null && read.set().equals(set)) {
            return read;
        }
        String found = read == null ? "something else" : past ? "one of another set" : "one in the future";
        notes.warn("the checkpoint: expected a time that is past, found " + found + "; the whole list is read again");
        return null;
    }

    /** Whether the whole list is to be read: the first time, and now and then where deletions are not told for ever. */
    boolean full(OaiIdentity identity) {
        OaiCheckpoint last = before;
        return last == null
                || (!identity.persistent() && Duration.between(last.full(), now).toDays() >= fullSweepDays);
    }

    RecordKey key(String identifier) {
        return new RecordKey(source.id(), PREFIX + identifier);
    }

    FetchRequest request(Map<String, String> arguments, String place) {
        return new FetchRequest(uri(arguments), Map.of("Accept", "text/xml,application/xml"), place);
    }

    /** Arguments in the order of their names; each encoded whole, because tokens hold anything (section 3.1.1.3). */
    URI uri(Map<String, String> arguments) {
        String base = source.url().toString();
        String query = arguments.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(argument ->
                        argument.getKey() + "=" + URLEncoder.encode(argument.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return URI.create(base + (base.contains("?") ? "&" : "?") + query);
    }
}
