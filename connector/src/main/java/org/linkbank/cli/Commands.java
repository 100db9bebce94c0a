package org.linkbank.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.linkbank.app.ConfigurationException;
import org.linkbank.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: all commands, and how what goes wrong is said. */
final class Commands {

    private Commands() {}

    static CommandLine line(Console console) {
        CommandLine line = new CommandLine(new LinkbankCommand(console), new CommandFactory(console));
        line.setOut(writer(console.out()));
        line.setErr(writer(console.err()));
        line.setUsageHelpWidth(110);
        line.setExecutionExceptionHandler(handler(console));
        line.setParameterExceptionHandler((fault, words) -> misused(fault));
        return line;
    }

    /** One line first, then what was perhaps meant; the whole help only for who asks for it. */
    private static int misused(ParameterException fault) {
        CommandLine command = fault.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(fault.getMessage());
        UnmatchedArgumentException.printSuggestions(fault, err);
        err.println("See: ./" + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
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
