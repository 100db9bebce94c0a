package org.linkbank.source.oruk;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.linkbank.source.Source;
import org.linkbank.source.harvest.Notes;

/**
 * What a partner file says of how its feed is to be read.
 *
 * @param incremental whether to ask for what changed only
 * @param full whether to ask the lists for whole records
 * @param overlap how long before the newest change seen the next harvest begins
 * @param sweepEvery how old the last whole reading may be
 * @param perPage how many records to ask for at once
 * @param collections which lists to read besides the services; empty for all
 */
record OrukOptions(
        Choice incremental, Choice full, Duration overlap, Duration sweepEvery, int perPage, Set<String> collections) {

    private static final int LARGEST_PAGE = 1000;

    /** Auto means: if the feed declares that it can. */
    enum Choice {
        AUTO,
        YES,
        NO;

        boolean of(boolean declared) {
            return this == YES || (this == AUTO && declared);
        }
    }

    OrukOptions {
        collections = Set.copyOf(collections);
    }

    /** Reads the parameters; one that says nothing usable is noted and gets its standard. */
    static OrukOptions of(Source source, Notes notes) {
        Map<String, String> given = source.parameters();
        return new OrukOptions(
                choice(given, "incremental", notes),
                choice(given, "full", notes),
                duration(given, "overlap", Duration.ofHours(1), notes),
                duration(given, "sweepEvery", Duration.ofDays(7), notes),
                perPage(given, notes),
                collections(given));
    }

    boolean reads(OrukListing listing) {
        return listing.equals(OrukListing.SERVICES) || collections.isEmpty() || collections.contains(listing.path());
    }

    private static Choice choice(Map<String, String> given, String name, Notes notes) {
        try {
            return Choice.valueOf(given.getOrDefault(name, "auto").strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            notes.warn("parameter " + name + ": expected auto, yes or no, found something else; auto is used");
            return Choice.AUTO;
        }
    }

    private static Duration duration(Map<String, String> given, String name, Duration standard, Notes notes) {
        try {
            return Duration.parse(given.getOrDefault(name, standard.toString()).strip());
        } catch (DateTimeParseException e) {
            notes.warn("parameter " + name + ": expected a duration, such as PT1H or P7D, found something else; "
                    + standard + " is used");
            return standard;
        }
    }

    private static int perPage(Map<String, String> given, Notes notes) {
        String text = given.getOrDefault("perPage", "100").strip();
        if (text.matches("[1-9][0-9]{0,3}")) {
            return Math.min(LARGEST_PAGE, Integer.parseInt(text));
        }
        notes.warn("parameter perPage: expected a number, 1 to 1000, found something else; 100 is used");
        return 100;
    }

    private static Set<String> collections(Map<String, String> given) {
        return Arrays.stream(given.getOrDefault("collections", "").split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }
}
