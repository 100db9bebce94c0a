package org.linkbank.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/**
 * A SPARQL 1.1 CONSTRUCT query in a file of its own, which names no other data than those it is run on: no SERVICE, no FROM,
 * no GRAPH, and no functions that load code.
 */
public final class ConstructFile {

    private final String name;
    private final Problems problems;

    private ConstructFile(String name, Problems problems) {
        this.name = name;
        this.problems = problems;
    }

    /**
     * Reads one; empty when it cannot be used, which is then among the problems, with its line where that is known.
     *
     * @param name as problems call the file
     */
    public static Optional<Query> read(Path file, String name, Problems problems) {
        try {
            return read(Files.readAllBytes(file), name, problems);
        } catch (IOException e) {
            problems.add(name, "a file that can be read", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** As above, of a file's bytes. */
    public static Optional<Query> read(byte[] text, String name, Problems problems) {
        Problems own = new Problems();
        Optional<Query> query = new ConstructFile(name, own).query(new String(text, StandardCharsets.UTF_8));
        problems.addAll(own.all());
        return own.isEmpty() ? query : Optional.empty();
    }

    private Optional<Query> query(String text) {
        try {
            Query query = QueryFactory.create(text, Syntax.syntaxSPARQL_11);
            check(query);
            return Optional.of(query);
        } catch (QueryParseException e) {
            String where = e.getLine() > 0 ? name + ":" + e.getLine() : name;
            problems.add(where, "SPARQL 1.1", firstLine(e));
        } catch (QueryException e) {
            problems.add(name, "SPARQL 1.1", firstLine(e));
        }
        return Optional.empty();
    }

    private static String firstLine(QueryException e) {
        return String.valueOf(e.getMessage())
                .lines()
                .findFirst()
                .orElse("something else")
                .replaceAll("[.]$", "");
    }

    private void check(Query query) {
        if (!query.isConstructType() || query.isConstructQuad()) {
            problems.add(name, "a CONSTRUCT query of triples", "another");
            return;
        }
        if (query.hasDatasetDescription()) {
            problems.add(name, "no FROM, as the query is run on the data at hand", "FROM");
        }
        Walker.walk(Algebra.compile(query), new Patterns(), new Functions());
    }

    private final class Patterns extends OpVisitorBase {
        @Override
        public void visit(OpService service) {
            problems.add(name, "no SERVICE, as the query is run on the data at hand", "SERVICE");
        }

        @Override
        public void visit(OpGraph graph) {
            problems.add(name, "no GRAPH, as the query is run on one graph", "GRAPH");
        }
    }

    private final class Functions extends ExprVisitorBase {
        @Override
        public void visit(org.apache.jena.sparql.expr.ExprFunctionN function) {
            refuseCode(function);
        }

        private void refuseCode(ExprFunction function) {
            String iri = function.getFunctionIRI();
            if (iri != null && iri.startsWith("java:")) {
                problems.add(name, "no functions that load code", "<" + iri + ">");
            }
        }
    }
}
