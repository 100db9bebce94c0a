package org.linkbank.publish;

import java.util.List;
import java.util.regex.Matcher;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/**
 * SPARQL's REPLACE, which ends at the query's deadline: the pattern is tried on a text that keeps the time before ARQ's own
 * replacement repeats the same steps.
 */
final class TimedReplace extends E_StrReplace {

    private final Deadline deadline;
    private final TimedRegex.LastPattern patterns = new TimedRegex.LastPattern("REPLACE");

    TimedReplace(ExprList args, Deadline deadline) {
        super(args.get(0), args.get(1), args.get(2), fourth(args));
        this.deadline = deadline;
    }

    @Override
    public NodeValue eval(List<NodeValue> args) {
        String text =
                NodeValueOps.checkAndGetStringLiteral("REPLACE", args.get(0)).getLiteralLexicalForm();
        Matcher trial =
                patterns.of(args.get(1), args.size() > 3 ? args.get(3) : null).matcher(new TimedText(text, deadline));
        while (trial.find()) {
            deadline.check();
        }
        return super.eval(args);
    }

    @Override
    public Expr copy(ExprList args) {
        return new TimedReplace(args, deadline);
    }

    @SuppressWarnings("NullAway") // ARQ's own sign for "no flags"
    private static Expr fourth(ExprList args) {
        return args.size() > 3 ? args.get(3) : null;
    }
}
