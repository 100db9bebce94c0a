package org.linkbank.file;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIxResolver;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangTurtle;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.ParserProfileStd;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.riot.system.RiotLib;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.tokens.Tokenizer;
import org.apache.jena.riot.tokens.TokenizerText;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * A Turtle file read as a graph that knows on which line each triple stands.
 *
 * @param name what messages call the file
 * @param graph what could be read before the first fault of syntax
 * @param lines the line of each triple; that of its object where the triple spans several
 */
public record TurtleFile(String name, Graph graph, Map<Triple, Integer> lines) {

    private static final String BASE = "file:///";

    /** Reads {@code file}; faults of syntax and malformed IRIs are added to {@code problems} with their lines. */
    public static TurtleFile read(Path file, String name, Problems problems) {
        return parse(DefinitionText.read(file, name, problems).orElse(""), name, problems);
    }

    /** Reads a text as {@link #read} reads a file. */
    public static TurtleFile parse(String text, String name, Problems problems) {
        TurtleFile read = new TurtleFile(name, GraphFactory.createDefaultGraph(), new HashMap<>());
        Faults faults = new Faults(name, problems);
        Tokenizer tokens =
                TokenizerText.create().errorHandler(faults).fromString(text).build();
        try {
            new LangTurtle(tokens, new Profile(faults, read.lines), StreamRDFLib.graph(read.graph)).parse();
        } catch (RiotException e) {
            faults.note(e);
        }
        return read;
    }

    /** Where the first triple of a subject stands: {@code file:line}. */
    public String where(Node subject) {
        int first = Integer.MAX_VALUE;
        for (Map.Entry<Triple, Integer> triple : lines.entrySet()) {
            if (triple.getKey().getSubject().equals(subject)) {
                first = Math.min(first, triple.getValue());
            }
        }
        return first == Integer.MAX_VALUE ? name : name + ":" + first;
    }

    /** Where a triple stands: {@code file:line}. */
    public String where(Triple triple) {
        Integer line = lines.get(triple);
        return line == null ? where(triple.getSubject()) : name + ":" + line;
    }

    /** RIOT's own profile, which is told each triple's line, and this one keeps it. */
    private static final class Profile extends ParserProfileStd {

        private final Map<Triple, Integer> lines;

        Profile(ErrorHandler faults, Map<Triple, Integer> lines) {
            super(
                    RiotLib.factoryRDF(),
                    faults,
                    IRIxResolver.create(BASE).build(),
                    PrefixMapFactory.create(),
                    RIOT.getContext(),
                    true,
                    false);
            this.lines = lines;
        }

        @Override
        public Triple createTriple(Node subject, Node predicate, Node object, long line, long col) {
            Triple triple = super.createTriple(subject, predicate, object, line, col);
            lines.putIfAbsent(triple, (int) line);
            return triple;
        }
    }

    /** Notes what the parser complains of; it goes on where it can. */
    private static final class Faults implements ErrorHandler {

        private final String name;
        private final Problems problems;
        private boolean noted;

        Faults(String name, Problems problems) {
            this.name = name;
            this.problems = problems;
        }

        @Override
        public void warning(String message, long line, long col) {
            problems.add(name + (line > 0 ? ":" + line : ""), "Turtle without faults", message);
        }

        @Override
        public void error(String message, long line, long col) {
            noted = true;
            problems.add(name + (line > 0 ? ":" + line : ""), "Turtle", message);
        }

        @Override
        public void fatal(String message, long line, long col) {
            error(message, line, col);
            throw new RiotException(message);
        }

        /** An exception that stopped the reading, if it was not told before it was thrown. */
        void note(RiotException e) {
            if (!noted) {
                problems.add(name, "Turtle", String.valueOf(e.getMessage()));
            }
        }
    }
}
