package org.linkbank.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.linkbank.architecture.JavaText.Kind;
import org.linkbank.architecture.JavaText.Token;

/**
 * Finds SPARQL that is put together from texts at run time: a literal that looks like a query or an update, and is joined with
 * + to anything but a literal or a constant, or is given to a method that fills texts in.
 */
final class JoinedSparql {

    private static final Pattern SPARQL = Pattern.compile(
            "\\b(SELECT|ASK|CONSTRUCT|DESCRIBE|INSERT|DELETE)\\b.*(\\bWHERE\\b|\\{\\s*(\\?|<|\\[|_:|GRAPH\\b|\\w*:))",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Set<String> FILLING =
            Set.of("formatted", "format", "replace", "replaceAll", "replaceFirst", "concat", "append");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");

    private JoinedSparql() {}

    static List<String> in(JavaText text) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < text.tokens().size(); i++) {
            Token token = text.at(i);
            if (token.kind() == Kind.STRING && SPARQL.matcher(token.text()).find() && joined(text, i)) {
                found.add(text.where(token));
            }
        }
        return found;
    }

    private static boolean joined(JavaText text, int index) {
        boolean before = text.at(index - 1).is("+") && !fixed(text, index - 2, -1);
        boolean after = text.at(index + 1).is("+") && !fixed(text, index + 2, 1);
        boolean filled = text.at(index + 1).is(".")
                && FILLING.contains(text.at(index + 2).text());
        boolean argument = text.at(index - 1).is("(")
                && FILLING.contains(text.at(index - 2).text());
        return before || after || filled || argument;
    }

    /** Whether everything that is joined on in a direction is a literal or a constant. */
    private static boolean fixed(JavaText text, int index, int step) {
        Token operand = text.at(index);
        boolean constant = operand.kind() == Kind.STRING
                || (operand.kind() == Kind.WORD
                        && CONSTANT.matcher(operand.text()).matches());
        Token next = text.at(index + step);
        if (!constant || next.is("(")) {
            return constant && step < 0;
        }
        return !next.is("+") || fixed(text, index + 2 * step, step);
    }
}
