package org.linkbank.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linkbank.store.RunEntry;
import org.linkbank.store.RunEntry.Outcome;

/** How pages say numbers, times and outcomes. */
public final class Words {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm zzz", Locale.UK);

    private Words() {}

    public static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /** {@code 1 record}, {@code 2 records}. */
    public static String count(long number, String thing) {
        return number(number) + " " + thing + (number == 1 ? "" : "s");
    }

    public static String moment(Instant at, ZoneId zone) {
        return MOMENT.format(at.atZone(zone));
    }

    /** {@code 3 hours ago}, {@code in 2 days}. */
    public static String fromNow(Instant at, Instant now) {
        Duration gap = Duration.between(at, now);
        boolean past = !gap.isNegative();
        long seconds = gap.abs().toSeconds();
        if (seconds < 60) {
            return past ? "just now" : "in a moment";
        }
        String span = seconds < 5_400
                ? count(Math.round(seconds / 60.0), "minute")
                : seconds < 129_600
                        ? count(Math.round(seconds / 3_600.0), "hour")
                        : count(Math.round(seconds / 86_400.0), "day");
        return past ? span + " ago" : "in " + span;
    }

    public static String outcome(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    /** What an outcome means, in a sentence for someone who does not know the words. */
    public static String meaning(Outcome outcome) {
        return switch (outcome) {
            case RUNNING -> "It is under way.";
            case COMPLETE -> "Everything the source has was seen.";
            case HELD ->
                "Everything was seen; what is no longer there waits for an operator's approval to be withdrawn.";
            case INCOMPLETE -> "It missed something: what it stored stays, and nothing was withdrawn.";
            case FAILED -> "It could not begin or had to stop; nothing was withdrawn.";
            case INTERRUPTED -> "Its process ended before it did; the next run takes over.";
        };
    }

    /** How long a run took, or nothing while it runs. */
    public static String duration(RunEntry run) {
        Instant ended = run.ended();
        return ended == null ? "" : duration(Duration.between(run.started(), ended));
    }

    private static String duration(Duration span) {
        long seconds = Math.max(0, span.toSeconds());
        return seconds < 60
                ? String.format(Locale.UK, "%.1f s", span.toMillis() / 1000.0)
                : seconds < 3600
                        ? (seconds / 60) + " min " + (seconds % 60) + " s"
                        : (seconds / 3600) + " h " + (seconds % 3600 / 60) + " min";
    }

    /** A label as a heading: its first letter a capital. */
    public static String capital(@Nullable String text) {
        return text == null || text.isEmpty() ? "" : text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1);
    }
}
