package org.linkbank.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.linkbank.app.ConfigurationException;
import org.linkbank.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;

/** The command line: all commands, and how what goes wrong is said. */
final class Commands {

    private Commands() {}

    static CommandLine line(Console console) {
        CommandLine line = new CommandLine(new LinkbankCommand(console), new CommandFactory(console));
        line.setOut(writer(console.out()));
        line.setErr(writer(console.err()));
        line.setUsageHelpWidth(110);
        line.setExecutionExceptionHandler(handler(console));
        return line;
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    private static IExecutionExceptionHandler handler(Console console) {
        return (failure, command, parsed) -> {
            if (failure instanceof ConfigurationException || failure instanceof UsageException) {
                console.err().println(failure.getMessage());
                return ExitCode.USAGE;
            }
            if (failure instanceof StoreException) {
                console.err().println(failure.getMessage());
                return ExitCode.FAILURES;
            }
            console.err().println(command.getCommandName() + ": an unexpected error stopped it: " + failure);
            failure.printStackTrace(console.err());
            return ExitCode.FAILURES;
        };
    }
}
