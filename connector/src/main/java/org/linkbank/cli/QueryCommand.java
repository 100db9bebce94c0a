package org.linkbank.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.linkbank.app.Desk;
import org.linkbank.publish.Answer;
import org.linkbank.publish.Queries;
import org.linkbank.publish.QueryLimits;
import org.linkbank.publish.Refused;
import org.linkbank.publish.ResultFormat;
import org.linkbank.publish.Spool;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code linkbank query}. */
@Command(
        name = "query",
        description = "Asks the store a SPARQL query, by the same rules as /sparql. Common prefixes are known.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  ./linkbank query 'SELECT ?name { ?r a lb:PartnershipStory ; schema:name ?name } LIMIT 5'",
            "  ./linkbank query question.rq --csv",
            "  ./linkbank query question.rq --private"
        })
final class QueryCommand extends StoreCommand {

    @Parameters(paramLabel = "FILE-or-TEXT", description = "A file with a query, or the query itself.")
    String query = "";

    @Option(names = "--json", description = "SPARQL results as JSON.")
    boolean json;

    @Option(names = "--csv", description = "SPARQL results as CSV.")
    boolean csv;

    @Option(names = "--ttl", description = "A graph as Turtle (the default of CONSTRUCT and DESCRIBE).")
    boolean ttl;

    @Option(names = "--private", description = "Of the private sources alone, instead of the public ones.")
    boolean ofReaders;

    QueryCommand(Console console) {
        super(console);
    }

    @Override
    List<String> arguments() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("query", text()));
        if (json) {
            arguments.add("--json");
        }
        if (csv) {
            arguments.add("--csv");
        }
        if (ofReaders) {
            arguments.add("--private");
        }
        return arguments;
    }

    @Override
    int work(Desk desk) throws IOException {
        ResultFormat rows = json ? ResultFormat.JSON : csv ? ResultFormat.CSV : ResultFormat.TABLE;
        ResultFormat graph = json ? ResultFormat.JSON_LD : ResultFormat.TURTLE;
        try (Queries queries = new Queries(store(desk, ofReaders), QueryLimits.DEFAULT)) {
            Answer answer = queries.run(text(), rows, graph);
            if (answer instanceof Refused refused) {
                console.err().println(refused.text());
                return refused.reason() == Refused.Reason.BAD_QUERY ? ExitCode.USAGE : ExitCode.FAILURES;
            }
            print((Answer.Result) answer);
        }
        return ExitCode.DONE;
    }

    private void print(Answer.Result result) throws IOException {
        try (Spool body = result.body()) {
            body.copyTo(console.out());
            console.out().flush();
        }
    }

    private String text() throws IOException {
        return isFile() ? Files.readString(Path.of(query), StandardCharsets.UTF_8) : query;
    }

    private boolean isFile() {
        try {
            return query.length() < 4096 && Files.isRegularFile(Path.of(query));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
