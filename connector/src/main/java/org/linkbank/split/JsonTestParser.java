package org.linkbank.split;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads the condition of a filter: comparisons, existence, {@code &&}, {@code ||}, {@code !} and parentheses. */
final class JsonTestParser {

    private final PathScanner in;

    JsonTestParser(PathScanner in) {
        this.in = in;
    }

    JsonTest test() {
        JsonTest left = conjunction();
        while (token("||")) {
            left = new JsonTest.Or(left, conjunction());
        }
        return left;
    }

    private JsonTest conjunction() {
        JsonTest left = basic();
        while (token("&&")) {
            left = new JsonTest.And(left, basic());
        }
        return left;
    }

    private JsonTest basic() {
        if (token("!")) {
            return new JsonTest.Not(basic());
        }
        if (token("(")) {
            JsonTest inner = test();
            in.skipSpace();
            in.expect(")");
            return inner;
        }
        return comparisonOrExistence();
    }

    private JsonTest comparisonOrExistence() {
        in.skipSpace();
        boolean path = in.peek() == '@';
        JsonTest.Operand left = operand();
        for (Comparison comparison : Comparison.values()) {
            if (token(comparison.token)) {
                in.skipSpace();
                return new JsonTest.Compare(singular(left), comparison.operator, singular(operand()));
            }
        }
        if (!path) {
            throw in.wrong("a comparison");
        }
        return new JsonTest.Exists(((JsonTest.Operand.Value) left).path());
    }

    private JsonTest.Operand singular(JsonTest.Operand operand) {
        if (operand instanceof JsonTest.Operand.Value value && !value.path().singular()) {
            throw in.wrong("a comparison of single values");
        }
        return operand;
    }

    private JsonTest.Operand operand() {
        if (in.take("@")) {
            List<JsonStep> steps = new ArrayList<>();
            JsonPathParser.steps(in, steps);
            return new JsonTest.Operand.Value(new JsonPath("@", steps));
        }
        return new JsonTest.Operand.Literal(literal());
    }

    private JsonNode literal() {
        if (in.peek() == '\'' || in.peek() == '"') {
            return TextNode.valueOf(in.quoted());
        }
        if (in.take("true")) {
            return BooleanNode.TRUE;
        }
        if (in.take("false")) {
            return BooleanNode.FALSE;
        }
        return in.take("null") ? NullNode.getInstance() : number();
    }

    private JsonNode number() {
        StringBuilder digits = new StringBuilder();
        while ("+-.eE0123456789".indexOf(in.peek()) >= 0) {
            digits.append(in.next());
        }
        try {
            return DecimalNode.valueOf(new BigDecimal(digits.toString()));
        } catch (NumberFormatException e) {
            throw in.wrong("@, a text in quotes, a number, true, false or null");
        }
    }

    private boolean token(String token) {
        in.skipSpace();
        return in.take(token);
    }

    private enum Comparison {
        EQUAL("==", JsonTest.Operator.EQUAL),
        UNEQUAL("!=", JsonTest.Operator.UNEQUAL),
        LESS_OR_EQUAL("<=", JsonTest.Operator.LESS_OR_EQUAL),
        GREATER_OR_EQUAL(">=", JsonTest.Operator.GREATER_OR_EQUAL),
        LESS("<", JsonTest.Operator.LESS),
        GREATER(">", JsonTest.Operator.GREATER);

        private final String token;
        private final JsonTest.Operator operator;

        Comparison(String token, JsonTest.Operator operator) {
            this.token = token;
            this.operator = operator;
        }
    }
}
