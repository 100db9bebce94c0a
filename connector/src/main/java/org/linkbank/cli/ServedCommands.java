package org.linkbank.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.linkbank.app.Desk;
import org.linkbank.door.OperatorCommands;

/** Carries out commands that came through the operator's door, at the desk of the process that serves. */
record ServedCommands(Desk desk, Map<String, String> environment) implements OperatorCommands {

    @Override
    public int run(List<String> argv, PrintStream out, PrintStream err) {
        return Commands.line(new Console(out, err, false, environment, desk)).execute(argv.toArray(String[]::new));
    }
}
