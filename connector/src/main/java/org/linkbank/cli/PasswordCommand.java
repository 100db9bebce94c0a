package org.linkbank.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import org.linkbank.reader.PasswordHash;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code linkbank password}. */
@Command(
        name = "password",
        description =
                "Prints the hash of a password, for LINKBANK_READERS: asks for it, or reads a line of standard input.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  ./linkbank password",
            "  printf '%%s' \"$NEW\" | ./linkbank password",
            "",
            "In secrets.env, readers with commas between them:",
            "  LINKBANK_READERS=anna:HASH,ben:HASH"
        })
final class PasswordCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--json", description = "As JSON.")
    boolean json;

    PasswordCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        String hash = hash(password());
        console.out().println(json ? Json.of(Map.of("hash", hash)) : hash);
        return ExitCode.DONE;
    }

    private static String hash(String password) {
        try {
            return PasswordHash.of(password).encoded();
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage() + ", found another length. Nothing was printed.");
        }
    }

    /** In Java 22 and newer there is a console without a terminal too, so the terminal is asked for first. */
    @SuppressWarnings("SystemConsoleNull")
    private String password() throws IOException {
        if (console.terminal() && System.console() != null) {
            char[] typed = System.console().readPassword("Password: ");
            return typed == null ? "" : new String(typed);
        }
        String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        return line == null ? "" : line;
    }
}
