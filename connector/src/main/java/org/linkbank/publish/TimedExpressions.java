package org.linkbank.publish;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/** Puts {@link TimedRegex} and {@link TimedReplace} where a query says REGEX and REPLACE. */
final class TimedExpressions extends ExprTransformApplyElementTransform {

    private final Deadline deadline;

    private TimedExpressions(ElementTransform elements, Deadline deadline) {
        super(elements);
        this.deadline = deadline;
    }

    static Query within(Query query, Deadline deadline) {
        ElementTransform elements = new ElementTransformCopyBase();
        return QueryTransformOps.transform(query, elements, new TimedExpressions(elements, deadline));
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList args) {
        if (function instanceof E_Regex) {
            return new TimedRegex(args, deadline);
        }
        if (function instanceof E_StrReplace) {
            return new TimedReplace(args, deadline);
        }
        return super.transform(function, args);
    }
}
