package org.linkbank.mapping;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParserRegistry;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.ParserProfile;
import org.apache.jena.riot.system.ParserProfileWrapper;
import org.apache.jena.riot.system.RiotLib;
import org.apache.jena.riot.system.StreamRDFLib;
import org.linkbank.record.Problem;

/** Reads a mapping document, Turtle, keeping the line of each triple. */
final class DefinitionReader {

    /** Relative IRIs of a mapping document name its own parts only; they appear in messages, never in data. */
    private static final String BASE = "file:///mapping";

    private final Definition definition;

    private DefinitionReader(String display) {
        this.definition = new Definition(display, BASE);
    }

    /** Empty when it is not Turtle; then the fault is among the problems. */
    static Optional<Definition> read(byte[] turtle, String display, List<Problem> problems) {
        DefinitionReader reader = new DefinitionReader(display);
        FirstError errors = new FirstError();
        try {
            ParserProfile profile = RiotLib.profile(Lang.TURTLE, BASE, errors);
            RDFParserRegistry.getFactory(Lang.TURTLE)
                    .create(Lang.TURTLE, reader.noting(profile))
                    .read(new ByteArrayInputStream(turtle), BASE, null, StreamRDFLib.sinkNull(), ARQ.getContext());
            return Optional.of(reader.definition);
        } catch (RiotException e) {
            problems.add(reader.definition.problem(errors.line, "", "", "Turtle", errors.message));
            return Optional.empty();
        }
    }

    private ParserProfile noting(ParserProfile profile) {
        return new ParserProfileWrapper(profile) {
            @Override
            public Triple createTriple(Node subject, Node predicate, Node object, long line, long column) {
                definition.add(subject, new Definition.Arc(predicate, object, line));
                return super.createTriple(subject, predicate, object, line, column);
            }
        };
    }

    /** Remembers where reading failed. */
    private static final class FirstError implements ErrorHandler {
        private String message = "something else";
        private long line;

        @Override
        public void warning(String text, long atLine, long column) {
            // What Turtle merely advises against does not make a mapping wrong.
        }

        @Override
        public void error(String text, long atLine, long column) {
            fatal(text, atLine, column);
        }

        @Override
        public void fatal(String text, long atLine, long column) {
            line = atLine;
            message = text;
            throw new RiotException(text);
        }
    }
}
