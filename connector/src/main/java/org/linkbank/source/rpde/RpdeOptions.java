package org.linkbank.source.rpde;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.linkbank.source.Source;
import org.linkbank.source.harvest.Notes;

/**
 * What a partner file says of how its feed is to be read.
 *
 * @param sweepEvery how old the last reading from the first page may be
 * @param deletionsKept how long the feed keeps items that were deleted: at least seven days, by the standard
 */
record RpdeOptions(Duration sweepEvery, Duration deletionsKept) {

    private static final Duration WEEK = Duration.ofDays(7);

    /** Reads the parameters; one that says nothing usable is noted and gets its standard. */
    static RpdeOptions of(Source source, Notes notes) {
        return new RpdeOptions(duration(source, "sweepEvery", notes), duration(source, "deletionsKept", notes));
    }

    private static Duration duration(Source source, String name, Notes notes) {
        try {
            return Duration.parse(
                    source.parameters().getOrDefault(name, WEEK.toString()).strip());
        } catch (DateTimeParseException e) {
            notes.warn("parameter " + name + ": expected a duration, such as P1D, found something else; P7D is used");
            return WEEK;
        }
    }
}
