package org.linkbank.door;

import java.io.PrintStream;
import java.util.List;

/** Runs commands of the operator, in this process or in the one that holds the store. */
@FunctionalInterface
public interface OperatorCommands {

    /**
     * Runs one command to its end. Called by several threads.
     *
     * @param argv the command and its arguments, without the program's name
     * @param out its results
     * @param err its errors and its progress
     * @return the exit code (DESIGN section 6)
     */
    int run(List<String> argv, PrintStream out, PrintStream err);
}
