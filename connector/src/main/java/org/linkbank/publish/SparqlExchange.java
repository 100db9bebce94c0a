package org.linkbank.publish;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Answers requests of the SPARQL 1.1 Protocol, section 2.1, with what {@link Queries} gives: a whole result, or a plain text
 * that says what was wrong. Knows nothing of who may ask.
 */
public final class SparqlExchange {

    private final Queries queries;
    private final int queryCharacters;

    /** @param queryCharacters how long a query may be */
    public SparqlExchange(Queries queries, int queryCharacters) {
        this.queries = queries;
        this.queryCharacters = queryCharacters;
    }

    /** Reads a GET or POST and answers it, whatever is wrong with it. */
    public void answer(HttpServletRequest http, HttpServletResponse response) throws IOException {
        QueryRequest request = QueryRequest.read(http, queryCharacters);
        if (request instanceof QueryRequest.Asked asked) {
            answer(asked.query(), http, response);
        } else if (request instanceof QueryRequest.Unreadable unreadable) {
            PlainError.send(response, unreadable.status(), unreadable.text());
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
}
