package org.linkbank.mapping.function;

import static org.linkbank.mapping.function.Parameters.CONDITION;
import static org.linkbank.mapping.function.Parameters.OTHER;
import static org.linkbank.mapping.function.Parameters.VALUE;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions that let a value pass or not, and the conditions for it. */
final class Conditions {

    private Conditions() {}

    /** The values, if the condition is true. */
    static List<Value> when(Call call) {
        return isTrue(call) ? call.all(VALUE) : List.of();
    }

    static List<Value> not(Call call) {
        return List.of(Value.truth(!isTrue(call)));
    }

    private static boolean isTrue(Call call) {
        return call.first(CONDITION).equals("true");
    }

    /** Whether both have the same text, or the same number; no value equals nothing. */
    static List<Value> equal(Call call) {
        boolean both = !call.all(VALUE).isEmpty() && !call.all(OTHER).isEmpty();
        return List.of(Value.truth(both && same(call.first(VALUE), call.first(OTHER))));
    }

    private static boolean same(String one, String other) {
        BigDecimal left = number(one);
        BigDecimal right = left == null ? null : number(other);
        return one.equals(other) || (left != null && right != null && left.compareTo(right) == 0);
    }

    /** Whether there is a value that is more than white space. */
    static List<Value> notEmpty(Call call) {
        return List.of(Value.truth(
                call.all(VALUE).stream().anyMatch(value -> !value.text().isBlank())));
    }

    /** The values that are more than white space; where there is none, those of the other. */
    static List<Value> otherwise(Call call) {
        List<Value> values = call.all(VALUE).stream()
                .filter(value -> !value.text().isBlank())
                .toList();
        return values.isEmpty() ? call.all(OTHER) : values;
    }

    /** A latitude or longitude, unless it and the other are both 0, which stands for "unknown" in many databases. */
    static List<Value> coordinate(Call call) {
        BigDecimal value = number(call.first(VALUE));
        BigDecimal other = number(call.first(OTHER));
        if (value == null || other == null) {
            call.all(VALUE).stream().filter(text -> !text.text().isBlank()).forEach(text -> call.leftOut()
                    .accept("two coordinates, as numbers", Shape.of(text.text())));
            return List.of();
        }
        boolean unknown = value.signum() == 0 && other.signum() == 0;
        return unknown ? List.of() : List.of(call.all(VALUE).get(0));
    }

    private static @Nullable BigDecimal number(String text) {
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
