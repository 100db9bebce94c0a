package org.linkbank.cli;

import org.linkbank.app.ConfigurationException;
import org.linkbank.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;

/** The command line: all commands, and how what goes wrong is said. */
final class Commands {

    private Commands() {}

    static CommandLine line(Console console) {
        CommandLine line = new CommandLine(new LinkbankCommand(console), new CommandFactory(console));
        line.setOut(new java.io.PrintWriter(console.out(), true));
        line.setErr(new java.io.PrintWriter(console.err(), true));
        line.setUsageHelpWidth(110);
        line.setExecutionExceptionHandler(handler(console));
        return line;
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
