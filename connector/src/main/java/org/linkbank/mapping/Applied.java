package org.linkbank.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linkbank.mapping.function.Call;
import org.linkbank.mapping.function.Function;
import org.linkbank.mapping.function.Value;
import org.linkbank.record.Problem;

/**
 * A function with the expressions of its arguments (RML-FNML, "Function execution").
 *
 * @param where what problems with its result name as their place
 */
record Applied(Function function, Map<String, Expression> arguments, String where) implements Expression {

    @Override
    public List<Value> values(Item item, Scope scope) {
        Map<String, List<Value>> values = new HashMap<>(4);
        arguments.forEach((name, expression) -> values.put(name, expression.values(item, scope)));
        return function.apply(new Call(values, (expected, found) -> scope.warn(new Problem(where, expected, found))));
    }
}
