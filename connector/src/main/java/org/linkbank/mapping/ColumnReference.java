package org.linkbank.mapping;

import java.util.List;
import java.util.Set;
import org.linkbank.mapping.function.Value;
import org.linkbank.record.Problem;

/** A reference to a column. Every field is text, an empty one too; a column that the table lacks rejects the record. */
record ColumnReference(String column, Set<String> nulls, String where) implements Expression {

    @Override
    public List<Value> values(Item item, Scope scope) {
        String field = ((Item.Row) item).fields().get(column);
        if (field == null) {
            scope.reject(new Problem(where, "a column \"" + column + "\"", "no such column"));
            return List.of();
        }
        return nulls.contains(field) ? List.of() : List.of(Value.text(field));
    }
}
