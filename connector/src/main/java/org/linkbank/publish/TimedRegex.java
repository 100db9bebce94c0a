package org.linkbank.publish;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.jspecify.annotations.Nullable;

/** SPARQL's REGEX, which ends at the query's deadline (see {@link TimedText}). */
final class TimedRegex extends E_Regex {

    private final Deadline deadline;
    private final LastPattern patterns = new LastPattern("REGEX");

    TimedRegex(ExprList args, Deadline deadline) {
        super(args.get(0), args.get(1), third(args));
        this.deadline = deadline;
    }

    @Override
    public NodeValue eval(List<NodeValue> args) {
        String text =
                NodeValueOps.checkAndGetStringLiteral("REGEX", args.get(0)).getLiteralLexicalForm();
        Pattern pattern = patterns.of(args.get(1), args.size() > 2 ? args.get(2) : null);
        return NodeValue.booleanReturn(
                pattern.matcher(new TimedText(text, deadline)).find());
    }

    @Override
    public Expr copy(ExprList args) {
        return new TimedRegex(args, deadline);
    }

    @SuppressWarnings("NullAway") // ARQ's own sign for "no flags"
    private static Expr third(ExprList args) {
        return args.size() > 2 ? args.get(2) : null;
    }

    /** The pattern of the last row, which is nearly always that of the next. */
    static final class LastPattern {

        private final String function;
        private @Nullable String key;
        private @Nullable Pattern pattern;

        LastPattern(String function) {
            this.function = function;
        }

        Pattern of(NodeValue text, @Nullable NodeValue flags) {
            String regex = NodeValueOps.checkAndGetStringLiteral(function, text).getLiteralLexicalForm();
            String marks = flags == null
                    ? ""
                    : NodeValueOps.checkAndGetStringLiteral(function, flags).getLiteralLexicalForm();
            String wanted = marks + "/" + regex;
            Pattern known = pattern;
            if (known == null || !wanted.equals(key)) {
                known = RegexEngine.makePattern(function, regex, marks);
                pattern = known;
                key = wanted;
            }
            return known;
        }
    }
}
