package org.linkbank.sync;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linkbank.record.Problem;
import org.linkbank.record.RecordKey;
import org.linkbank.store.Counts;

/** What a run has counted so far: what the store says it changed, and what the run itself looked at. */
final class Tally {

    private static final int MOST_WARNINGS = 50;

    private Counts stored = Counts.NONE;
    private long unchanged;
    private long rejected;
    private long repeated;
    private long staged;
    private long unlisted;
    private final Map<String, LeftOut> leftOut = new LinkedHashMap<>();
    private final List<String> warnings = new ArrayList<>();

    void stored(Counts counts) {
        stored = stored.plus(counts);
    }

    void staged() {
        staged++;
    }

    void unchanged() {
        unchanged++;
    }

    void rejected() {
        rejected++;
    }

    void repeated() {
        repeated++;
    }

    void warn(String line) {
        if (warnings.size() < MOST_WARNINGS) {
            warnings.add(line);
        } else {
            unlisted++;
        }
    }

    /** Counts a value that a mapping left out under the reference that gave it, and keeps the first as the example. */
    void leftOut(RecordKey key, Problem problem) {
        leftOut.merge(problem.where(), new LeftOut(key, problem, 1), LeftOut::and);
    }

    /** What is in the store, plus what was looked at and needed no change. */
    Counts counts() {
        return stored.plus(new Counts(0, 0, 0, 0, unchanged, rejected));
    }

    /** For progress: what waits to be written counts as changed already. */
    Counts soFar() {
        return new Counts(staged, 0, stored.withdrawn(), stored.held(), unchanged, rejected);
    }

    List<String> warnings() {
        List<String> all = new ArrayList<>(warnings);
        leftOut.values().forEach(values -> all.add(values.toString()));
        if (unlisted > 0) {
            all.add(unlisted + " further warnings are not kept.");
        }
        if (repeated > 0) {
            all.add(repeated + " records came more than once; the first of each was taken.");
        }
        return all;
    }

    private record LeftOut(RecordKey first, Problem problem, long number) {

        LeftOut and(LeftOut other) {
            return new LeftOut(first, problem, number + other.number);
        }

        @Override
        public String toString() {
            return problem.where() + ": " + number + (number == 1 ? " value" : " values") + " left out; " + first
                    + ": expected " + problem.expected() + ", found " + problem.found() + ".";
        }
    }
}
