package org.linkbank.cli;

import java.io.PrintStream;
import java.util.List;
import org.linkbank.record.Problem;

/** Prints what a mapping rejects or leaves out, a line each, with the file in front. */
record Rejections(PrintStream err, String file) {

    void rejected(List<Problem> problems) {
        problems.forEach(problem -> err.println(file + ": " + problem + " Record rejected; the run continues."));
    }

    void warned(Problem problem) {
        err.println(file + ": " + problem + " The value is left out.");
    }
}
