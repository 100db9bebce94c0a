package org.linkbank.cli;

import java.io.PrintStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linkbank.store.Counts;
import org.linkbank.store.RunEntry;
import org.linkbank.sync.Progress;

/**
 * Shows runs to whoever waits for them: on a terminal one line that moves, elsewhere a line at the beginning and the end.
 * Warnings are shown up to a number, because a thousand of them hide the end.
 */
final class TerminalProgress implements Progress {

    private static final int MOST_WARNINGS = 5;
    private static final long BETWEEN_NANOS = 100_000_000L;
    private static final Pattern HOW_FAR = Pattern.compile("(\\d{1,9}) of (\\d{1,9})");
    private static final String CLEAR = "\r\033[K";

    private final PrintStream err;
    private final boolean moving;
    private long shownAt;
    private int warnings;
    private String place = "";

    TerminalProgress(PrintStream err, boolean terminal) {
        this.err = err;
        this.moving = terminal;
    }

    @Override
    public void began(RunEntry run) {
        warnings = 0;
        place = "";
        if (!moving) {
            err.println(run.source() + ": started");
        }
    }

    @Override
    public void fetching(RunEntry run, String where) {
        place = where;
    }

    @Override
    public void counted(RunEntry run, Counts soFar) {
        long now = System.nanoTime();
        if (moving && now - shownAt > BETWEEN_NANOS) {
            shownAt = now;
            err.print(CLEAR + run.source() + "  " + bar() + "  " + Words.number(soFar.seen()) + " records, " + place);
            err.flush();
        }
    }

    /** From a place that says how far it is, "page 3 of 60"; empty otherwise. */
    private String bar() {
        Matcher found = HOW_FAR.matcher(place);
        if (!found.find()) {
            return "";
        }
        long done = Long.parseLong(found.group(1));
        long all = Math.max(1, Long.parseLong(found.group(2)));
        int filled = (int) Math.min(20, 20 * done / all);
        return "[" + "#".repeat(filled) + "-".repeat(20 - filled) + "]";
    }

    @Override
    public void warned(RunEntry run, String line) {
        if (++warnings <= MOST_WARNINGS) {
            err.println((moving ? CLEAR : "") + "  " + line);
        }
    }

    @Override
    public void ended(RunEntry run) {
        int unsaid = run.warnings().size() - Math.min(warnings, MOST_WARNINGS);
        String more = unsaid > 0 ? " (" + unsaid + " notes: ./linkbank runs " + run.source() + ")" : "";
        err.println((moving ? CLEAR : "") + run.source() + ": " + Words.outcome(run) + ", " + Words.counts(run.counts())
                + " in " + Words.took(run) + more + (run.reason().isEmpty() ? "" : "\n  " + run.reason()));
    }
}
