package org.linkbank.cli;

import java.io.PrintStream;
import org.linkbank.app.Workspace;

/** Says loudly which partners cannot run and why. */
final class Stops {

    private Stops() {}

    static void say(Workspace workspace, PrintStream err) {
        workspace.stopped().forEach(stopped -> {
            err.println(stopped.name() + ": this partner is stopped, the others run:");
            stopped.problems().forEach(problem -> err.println("  " + problem));
        });
    }
}
