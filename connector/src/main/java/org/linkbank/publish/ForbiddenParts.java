package org.linkbank.publish;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementAssign;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.jspecify.annotations.Nullable;

/**
 * Looks through every pattern, subquery and expression of a query for what {@link QueryGuard} does not let pass. The first
 * find is reported.
 */
final class ForbiddenParts extends ElementVisitorBase {

    // Names that ARQ or TDB give a meaning beyond the data: code to load, lists to walk, the storage's own graphs.
    private static final List<String> MAGIC = List.of(
            "java:",
            "http://jena.apache.org/ARQ/",
            "http://jena.hpl.hp.com/ARQ/",
            "http://www.w3.org/2000/10/swap/list#",
            "urn:x-arq:");

    private @Nullable String found;
    private boolean inAggregate;

    /** What is forbidden in the query, as the beginning of an error line, or null. */
    @Nullable
    String findIn(Query query) {
        look(query);
        return found;
    }

    private void look(Query query) {
        look(query.getProject());
        look(query.getGroupBy());
        query.getHavingExprs().forEach(this::look);
        if (query.getOrderBy() != null) {
            query.getOrderBy().stream().map(SortCondition::getExpression).forEach(this::look);
        }
        query.getAggregators().forEach(this::look);
        if (query.getQueryPattern() != null) {
            look(query.getQueryPattern());
        }
    }

    private void look(VarExprList expressions) {
        expressions.getExprs().values().forEach(this::look);
    }

    private void look(Element pattern) {
        ElementWalker.walk(pattern, this);
    }

    private void look(@Nullable Expr expression) {
        if (expression instanceof ExprAggregator aggregator) {
            look(aggregator);
        } else if (expression instanceof ExprFunctionOp exists) {
            look(exists.getElement());
        } else if (expression instanceof ExprFunction function) {
            look(function);
        }
    }

    private void look(ExprAggregator aggregator) {
        ExprList arguments = aggregator.getAggregator().getExprList();
        if (arguments != null) {
            boolean outer = inAggregate;
            inAggregate = true;
            arguments.getList().forEach(this::look);
            inAggregate = outer;
        }
    }

    private void look(ExprFunction function) {
        if (function instanceof E_Function called && !SafeFunctions.ALL.isRegistered(called.getFunctionIRI())) {
            forbid("expected only functions of XML Schema and XPath, found <" + called.getFunctionIRI() + ">");
        }
        // The query's deadline is not put into aggregates' own expressions (TimedExpressions).
        if (inAggregate && (function instanceof E_Regex || function instanceof E_StrReplace)) {
            forbid("expected REGEX and REPLACE outside of an aggregate (BIND their result first), found one inside");
        }
        function.getArgs().forEach(this::look);
    }

    private void forbid(String what) {
        if (found == null) {
            found = "query: " + what;
        }
    }

    @Override
    public void visit(ElementService service) {
        forbid("expected no SERVICE, found SERVICE " + (service.getSilent() ? "SILENT " : "") + service.getServiceNode()
                + ": this endpoint asks no other");
    }

    @Override
    public void visit(ElementSubQuery subQuery) {
        look(subQuery.getQuery());
    }

    @Override
    public void visit(ElementFilter filter) {
        look(filter.getExpr());
    }

    @Override
    public void visit(ElementBind bind) {
        look(bind.getExpr());
    }

    @Override
    public void visit(ElementAssign assign) {
        look(assign.getExpr());
    }

    @Override
    public void visit(ElementNamedGraph graph) {
        look(graph.getGraphNameNode());
    }

    @Override
    public void visit(ElementTriplesBlock block) {
        block.patternElts().forEachRemaining(triple -> look(triple.getPredicate()));
    }

    @Override
    public void visit(ElementPathBlock block) {
        for (TriplePath triple : block.getPattern()) {
            if (triple.getPredicate() != null) {
                look(triple.getPredicate());
            } else {
                look(triple.getPath());
            }
        }
    }

    private void look(Path path) {
        // A path prints the IRIs it walks in full when it has no prefixes.
        String printed = path.toString();
        MAGIC.stream()
                .filter(magic -> printed.contains("<" + magic))
                .findFirst()
                .ifPresent(this::forbidName);
    }

    private void look(Node name) {
        if (name.isURI()) {
            MAGIC.stream().filter(name.getURI()::startsWith).findFirst().ifPresent(magic -> forbidName(name.getURI()));
        }
    }

    private void forbidName(String name) {
        forbid("expected names of the data, found <" + name + "…, which means something to the query engine");
    }
}
