package org.linkbank.publish;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.jena.fuseki.servlets.ActionLib;
import org.apache.jena.fuseki.servlets.ActionService;
import org.apache.jena.fuseki.servlets.HttpAction;

/**
 * The query operation of the SPARQL 1.1 Protocol as Fuseki's dispatch calls it: by GET, by POST of a form, and by POST of a
 * query.
 */
final class SparqlProtocol extends ActionService {

    private final SparqlExchange exchange;

    SparqlProtocol(SparqlExchange exchange) {
        this.exchange = exchange;
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
        try {
            exchange.answer(action.getRequest(), action.getResponse());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
