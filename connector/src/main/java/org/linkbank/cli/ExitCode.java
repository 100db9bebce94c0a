package org.linkbank.cli;

import java.util.Collection;
import org.linkbank.store.RunEntry;
import org.linkbank.store.RunEntry.Outcome;

/** What a command's end means to a script (DESIGN section 6). */
final class ExitCode {

    static final int DONE = 0;
    static final int FAILURES = 1;
    static final int USAGE = 2;
    static final int HELD = 3;

    private ExitCode() {}

    static int of(Collection<RunEntry> runs) {
        if (runs.stream().anyMatch(run -> run.outcome() != Outcome.COMPLETE && run.outcome() != Outcome.HELD)) {
            return FAILURES;
        }
        return runs.stream().anyMatch(run -> run.outcome() == Outcome.HELD) ? HELD : DONE;
    }
}
