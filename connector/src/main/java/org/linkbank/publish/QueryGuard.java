package org.linkbank.publish;

import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.JenaException;
import org.apache.jena.shared.PrefixMapping;
import org.linkbank.publish.Refused.Reason;

/**
 * Reads a query text as SPARQL 1.1 (and no more: ARQ's own additions are not understood) and refuses what a public
 * endpoint must not do (DESIGN section 6): everything that leaves the store or runs code, wherever it stands in the query.
 */
final class QueryGuard {

    private final String base;
    private final int longest;

    /** @param base what relative IRIs in a query stand for */
    QueryGuard(String base, int longest) {
        this.base = base;
        this.longest = longest;
    }

    Checked check(String text) {
        if (text.isBlank()) {
            return refuse("query: expected a SPARQL 1.1 query, found none");
        }
        if (text.length() > longest) {
            return new Refused(
                    Reason.QUERY_TOO_LONG,
                    "query: expected at most " + longest + " characters, found " + text.length()
                            + ". Nothing was run.");
        }
        try {
            return judge(parse(text));
        } catch (QueryException e) {
            return refuse("query: expected a SPARQL 1.1 query, found an error. " + firstLine(e));
        } catch (JenaException e) {
            return refuse("query: expected a SPARQL 1.1 query, found an error. " + firstLine(e));
        } catch (StackOverflowError e) {
            return refuse("query: expected an ordinary depth of brackets, found too many");
        }
    }

    /** The prefixes of {@link Prefixes} need no declaration; a query's own go before them. */
    private Query parse(String text) {
        Query query = new Query();
        query.setPrefixMapping(PrefixMapping.Factory.create().setNsPrefixes(Prefixes.KNOWN));
        return QueryFactory.parse(query, text, base, Syntax.syntaxSPARQL_11);
    }

    private static Checked judge(Query query) {
        if (query.hasDatasetDescription()) {
            return refuse("query: expected no FROM or FROM NAMED, found " + firstGraph(query)
                    + ". The data here is fixed; use GRAPH <iri> { … } for one record's graph");
        }
        String forbidden = new ForbiddenParts().findIn(query);
        return forbidden == null ? new SafeQuery(query) : refuse(forbidden);
    }

    private static String firstGraph(Query query) {
        return "<" + (query.getGraphURIs().isEmpty() ? query.getNamedGraphURIs() : query.getGraphURIs()).get(0) + ">";
    }

    private static Refused refuse(String text) {
        return new Refused(Reason.BAD_QUERY, text + (text.endsWith(".") ? "" : ".") + " Nothing was run.");
    }

    private static String firstLine(Exception e) {
        String message = e.getMessage() == null ? "not readable" : e.getMessage();
        return message.lines().findFirst().orElse(message).strip();
    }
}
