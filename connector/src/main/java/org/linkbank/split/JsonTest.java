package org.linkbank.split;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The condition of a JSONPath filter, applied to a child (RFC 9535 section 2.3.5). */
sealed interface JsonTest {

    boolean holds(JsonNode node);

    record And(JsonTest left, JsonTest right) implements JsonTest {
        @Override
        public boolean holds(JsonNode node) {
            return left.holds(node) && right.holds(node);
        }
    }

    record Or(JsonTest left, JsonTest right) implements JsonTest {
        @Override
        public boolean holds(JsonNode node) {
            return left.holds(node) || right.holds(node);
        }
    }

    record Not(JsonTest test) implements JsonTest {
        @Override
        public boolean holds(JsonNode node) {
            return !test.holds(node);
        }
    }

    record Exists(JsonPath path) implements JsonTest {
        @Override
        public boolean holds(JsonNode node) {
            boolean[] found = new boolean[1];
            path.each(node, any -> found[0] = true);
            return found[0];
        }
    }

    /** A comparison of two operands; an absent one equals only an absent one. */
    record Compare(Operand left, Operator operator, Operand right) implements JsonTest {
        @Override
        public boolean holds(JsonNode node) {
            return operator.holds(left.of(node), right.of(node));
        }
    }

    /** What a comparison compares: a literal, or the one value of a path without wildcards. */
    sealed interface Operand {
        @Nullable
        JsonNode of(JsonNode node);

        record Literal(JsonNode value) implements Operand {
            @Override
            public JsonNode of(JsonNode node) {
                return value;
            }
        }

        record Value(JsonPath path) implements Operand {
            @Override
            public @Nullable JsonNode of(JsonNode node) {
                return path.one(node);
            }
        }
    }

    /** The six comparisons; order is defined among numbers and among texts only. */
    enum Operator {
        EQUAL(true, order -> false),
        UNEQUAL(false, order -> false),
        LESS(false, order -> order < 0),
        LESS_OR_EQUAL(true, order -> order < 0),
        GREATER(false, order -> order > 0),
        GREATER_OR_EQUAL(true, order -> order > 0);

        private final boolean whenEqual;

        @SuppressWarnings("ImmutableEnumChecker") // the predicates above hold no state
        private final IntPredicate byOrder;

        Operator(boolean whenEqual, IntPredicate byOrder) {
            this.whenEqual = whenEqual;
            this.byOrder = byOrder;
        }

        boolean holds(@Nullable JsonNode left, @Nullable JsonNode right) {
            boolean equal = equal(left, right);
            if (this == UNEQUAL) {
                return !equal;
            }
            return equal ? whenEqual : ordered(left, right);
        }

        private boolean ordered(@Nullable JsonNode left, @Nullable JsonNode right) {
            if (left == null || right == null) {
                return false;
            }
            if (left.isNumber() && right.isNumber()) {
                return byOrder.test(left.decimalValue().compareTo(right.decimalValue()));
            }
            return left.isTextual()
                    && right.isTextual()
                    && byOrder.test(left.textValue().compareTo(right.textValue()));
        }

        private static boolean equal(@Nullable JsonNode left, @Nullable JsonNode right) {
            if (left == null || right == null) {
                return left == null && right == null;
            }
            return (left.isNumber() && right.isNumber()) ? sameNumber(left, right) : left.equals(right);
        }

        private static boolean sameNumber(JsonNode left, JsonNode right) {
            BigDecimal number = left.decimalValue();
            return number.compareTo(right.decimalValue()) == 0;
        }
    }
}
