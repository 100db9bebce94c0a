package org.linkbank.source.rdf;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.PatternVars;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.jspecify.annotations.Nullable;
import org.linkbank.file.ConstructFile;
import org.linkbank.file.Problems;

/**
 * A query for a page: CONSTRUCT with {@code ?last} in a filter, where the last subject of the page before is put in as a
 * node, never as text.
 */
record PageQuery(Query query) {

    private static final Var LAST = Var.alloc("last");

    /** Empty when it cannot be used, which is then among the problems. */
    static Optional<PageQuery> read(@Nullable Path file, String name, Problems problems) {
        if (file == null) {
            problems.add(name, "a file with a CONSTRUCT query", "none");
            return Optional.empty();
        }
        Optional<Query> query = ConstructFile.read(file, name, problems);
        boolean pages = query.isEmpty() || query.get().toString().contains("?last");
        if (!pages) {
            problems.add(name, "a query with FILTER(STR(?s) > ?last), by which pages go on", "none");
        }
        boolean bound = query.isPresent()
                && PatternVars.vars(query.get().getQueryPattern()).contains(LAST);
        if (bound) {
            problems.add(name, "?last in a filter alone", "it in a pattern");
        }
        return query.filter(any -> pages && !bound).map(PageQuery::new);
    }

    /** The text to send for the page after a subject; the first page is after the empty text. */
    String after(String subject) {
        Map<Var, org.apache.jena.graph.Node> values = Map.of(LAST, NodeFactory.createLiteralString(subject));
        Query page = QueryTransformOps.replaceVars(query, values);
        page.setSyntax(Syntax.syntaxSPARQL_11);
        return page.serialize();
    }
}
