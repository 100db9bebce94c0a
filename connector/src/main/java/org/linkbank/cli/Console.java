package org.linkbank.cli;

import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linkbank.app.Desk;
import org.linkbank.sync.Progress;

/**
 * Where a command writes, and what it works on.
 *
 * @param terminal whether a person watches, so that lines may move
 * @param lent the desk of a running {@code serve} that carries the command out; null when the command opens its own
 */
record Console(
        PrintStream out,
        PrintStream err,
        boolean terminal,
        Map<String, String> environment,
        @Nullable Desk lent) {

    static Console ofProcess() {
        return new Console(System.out, System.err, isTerminal(), System.getenv(), null);
    }

    /** Since Java 22 there is a console without a terminal too: where a terminal's kind is not named, lines do not move. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        String kind = System.getenv("TERM");
        return System.console() != null && kind != null && !kind.equals("dumb");
    }

    Optional<Desk> lentDesk() {
        return Optional.ofNullable(lent);
    }

    Progress progress() {
        return new TerminalProgress(err, terminal);
    }
}
