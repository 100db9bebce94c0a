package org.linkbank.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.linkbank.store.Counts;
import org.linkbank.store.RunEntry;

/** How numbers, times and outcomes are said to a person. */
final class Words {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM yyyy HH:mm:ss", Locale.UK).withZone(ZoneId.systemDefault());

    private static final String VOCABULARY = "https://linkbank.org/vocab/";

    private Words() {}

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    static String outcome(RunEntry run) {
        return switch (run.outcome()) {
            case RUNNING -> "running";
            case COMPLETE -> "complete";
            case HELD -> "held";
            case INCOMPLETE -> "incomplete";
            case FAILED -> "failed";
            case INTERRUPTED -> "interrupted";
        };
    }

    /** {@code category/governance} for a concept of the vocabulary; any other IRI as it is. */
    static String concept(String iri) {
        return iri.startsWith(VOCABULARY) ? iri.substring(VOCABULARY.length()) : iri;
    }

    /** Only what is not nought: "1,200 created, 3 rejected"; "nothing" for none. */
    static String counts(Counts counts) {
        List<String> parts = new ArrayList<>();
        add(parts, counts.created(), "created");
        add(parts, counts.updated(), "updated");
        add(parts, counts.withdrawn(), "withdrawn");
        add(parts, counts.held(), "held");
        add(parts, counts.unchanged(), "unchanged");
        add(parts, counts.rejected(), "rejected");
        return parts.isEmpty() ? "nothing" : String.join(", ", parts);
    }

    static String took(RunEntry run) {
        Instant ended = run.ended();
        return ended == null ? "" : took(Duration.between(run.started(), ended));
    }

    static String took(Duration duration) {
        double seconds = duration.toMillis() / 1000.0;
        return seconds < 60
                ? String.format(Locale.UK, "%.1f s", seconds)
                : String.format(Locale.UK, "%d min %02d s", duration.toMinutes(), duration.toSecondsPart());
    }

    private static void add(List<String> parts, long number, String word) {
        if (number > 0) {
            parts.add(number(number) + " " + word);
        }
    }
}
