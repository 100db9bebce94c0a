package org.linkbank.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.sys.JenaSystem;

/** Where the launcher begins. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        JenaSystem.init();
        System.exit(Commands.line(Console.ofProcess()).execute(args));
    }
}
