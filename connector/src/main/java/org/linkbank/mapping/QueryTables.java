package org.linkbank.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.vocabulary.RDF;
import org.linkbank.mapping.function.Table;
import org.linkbank.mapping.function.TableException;
import org.linkbank.mapping.function.Tables;
import org.linkbank.record.Problem;

/** The tables that a query looks values up in: {@code (?value "crosswalks/terms") lbf:valueMap ?concept}. */
final class QueryTables extends OpVisitorBase {

    private static final String VALUE_MAP = "https://linkbank.org/vocab/function#valueMap";
    private static final String FORM = "(?value \"crosswalks/terms\") lbf:valueMap ?concept";

    private final Tables tables;
    private final String display;
    private final List<Problem> problems;
    private final Map<String, Table> loaded = new HashMap<>();

    private QueryTables(Tables tables, String display, List<Problem> problems) {
        this.tables = tables;
        this.display = display;
        this.problems = problems;
    }

    /** The property functions of a query, its tables loaded; what is wrong with them goes to the problems. */
    static PropertyFunctionRegistry of(Query query, Tables tables, String display, List<Problem> problems) {
        QueryTables own = new QueryTables(tables, display, problems);
        Walker.walk(Algebra.compile(query), own, new ExprVisitorBase() {});
        PropertyFunctionRegistry registry = new PropertyFunctionRegistry();
        registry.put(VALUE_MAP, iri -> new TableLookup(own.loaded));
        return registry;
    }

    @Override
    public void visit(OpBGP pattern) {
        List<Triple> triples = pattern.getPattern().getList();
        triples.stream()
                .filter(triple -> triple.getPredicate().isURI()
                        && triple.getPredicate().getURI().equals(VALUE_MAP))
                .forEach(triple -> table(triple.getSubject(), triples)
                        .ifPresentOrElse(this::load, () -> problems.add(new Problem(display, FORM, "another form"))));
    }

    private void load(String table) {
        try {
            loaded.put(table, tables.load(table));
        } catch (TableException e) {
            problems.add(new Problem(display, "a table of vocab", String.valueOf(e.getMessage())));
        }
    }

    /** The second and last member of a list, which is text. */
    private static Optional<String> table(Node list, List<Triple> triples) {
        Optional<Node> second = object(list, RDF.Nodes.rest, triples);
        return second.flatMap(rest -> object(rest, RDF.Nodes.rest, triples))
                .filter(RDF.Nodes.nil::equals)
                .flatMap(end -> second)
                .flatMap(rest -> object(rest, RDF.Nodes.first, triples))
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm);
    }

    private static Optional<Node> object(Node subject, Node predicate, List<Triple> triples) {
        return triples.stream()
                .filter(triple -> triple.getSubject().equals(subject)
                        && triple.getPredicate().equals(predicate))
                .map(Triple::getObject)
                .findFirst();
    }
}
