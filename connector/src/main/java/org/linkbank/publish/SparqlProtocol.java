package org.linkbank.publish;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.fuseki.servlets.ActionLib;
import org.apache.jena.fuseki.servlets.ActionService;
import org.apache.jena.fuseki.servlets.HttpAction;

/**
 * The query operation of the SPARQL 1.1 Protocol as Fuseki's dispatch calls it: by GET, by POST of a form, and by POST of a
 * query. Every answer is a whole result or a plain text that says what was wrong.
 */
final class SparqlProtocol extends ActionService {

    private final Queries queries;
    private final int queryCharacters;

    SparqlProtocol(Queries queries, int queryCharacters) {
        this.queries = queries;
        this.queryCharacters = queryCharacters;
    }

    @Override
    public void execGet(HttpAction action) {
        executeLifecycle(action);
    }

    @Override
    public void execPost(HttpAction action) {
        executeLifecycle(action);
    }

    @Override
    public void execOptions(HttpAction action) {
        ActionLib.doOptionsGetPost(action);
        action.getResponse().setHeader("Access-Control-Allow-Methods", "GET, POST");
        action.getResponse().setHeader("Access-Control-Allow-Headers", "Content-Type, Accept");
    }

    @Override
    public void execHead(HttpAction action) {
        notAllowed(action);
    }

    @Override
    public void execPut(HttpAction action) {
        notAllowed(action);
    }

    @Override
    public void execDelete(HttpAction action) {
        notAllowed(action);
    }

    @Override
    public void execPatch(HttpAction action) {
        notAllowed(action);
    }

    @Override
    public void execAny(String method, HttpAction action) {
        notAllowed(action);
    }

    @Override
    public void validate(HttpAction action) {
        // All that can be wrong is found while the request is read, where it can be answered in our own words.
    }

    @Override
    public void execute(HttpAction action) {
        HttpServletResponse response = action.getResponse();
        try {
            QueryRequest request = QueryRequest.read(action.getRequest(), queryCharacters);
            if (request instanceof QueryRequest.Asked asked) {
                answer(asked.query(), action.getRequest(), response);
            } else if (request instanceof QueryRequest.Unreadable unreadable) {
                PlainError.send(response, unreadable.status(), unreadable.text());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(String text, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Checked checked = queries.check(text);
        if (checked instanceof Refused refused) {
            PlainError.send(response, refused);
            return;
        }
        SafeQuery query = (SafeQuery) checked;
        ResultFormat format = Accepting.choose(request, query.givesGraph());
        Answer answer =
                format == null ? Accepting.nothingSuits(request, query.givesGraph()) : queries.run(query, format);
        if (answer instanceof Answer.Result result) {
            send(result, response);
        } else {
            PlainError.send(response, (Refused) answer);
        }
    }

    private static void send(Answer.Result result, HttpServletResponse response) throws IOException {
        try (Spool body = result.body()) {
            response.setContentType(result.format().mediaType());
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.setContentLengthLong(body.size());
            OutputStream out = response.getOutputStream();
            body.copyTo(out);
            out.flush();
        }
    }

    private static void notAllowed(HttpAction action) {
        try {
            HttpServletResponse response = action.getResponse();
            response.setHeader("Allow", "GET, POST, OPTIONS");
            PlainError.send(
                    response,
                    HttpServletResponse.SC_METHOD_NOT_ALLOWED,
                    "sparql: expected GET or POST, found " + action.getRequestMethod() + ". Nothing was run.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
