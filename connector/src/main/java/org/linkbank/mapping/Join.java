package org.linkbank.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.linkbank.mapping.function.Value;

/**
 * A referencing object map with join conditions: the subjects of the parent's items whose values equal the child's. In a
 * record the parent's items are those of the record; in files, those of the parent's whole source.
 *
 * @param parent resolved when first used, because triples maps may refer to each other
 */
record Join(
        Supplier<TriplesMap> parent, LogicalSource parentSource, List<Expression> child, List<Expression> parentKeys)
        implements TermMap {

    @Override
    public List<Node> terms(Item item, Scope scope) {
        return scope.index(this).get(keys(child, item, scope));
    }

    /** Adds an item of the parent's source to the index. */
    void add(Item item, Scope scope, JoinIndex index) {
        List<Node> subjects = parent.get().subject().terms(item, scope);
        if (!subjects.isEmpty()) {
            index.put(keys(parentKeys, item, scope), subjects);
        }
    }

    /** Every combination of the conditions' values; values are compared as text. */
    private static List<List<String>> keys(List<Expression> conditions, Item item, Scope scope) {
        List<List<String>> keys = List.of(List.of());
        for (Expression condition : conditions) {
            List<Value> values = condition.values(item, scope);
            List<List<String>> longer = new ArrayList<>(values.size());
            for (List<String> key : keys) {
                values.forEach(value -> longer.add(extended(key, value.text())));
            }
            keys = longer;
        }
        return keys;
    }

    private static List<String> extended(List<String> key, String value) {
        List<String> longer = new ArrayList<>(key);
        longer.add(value);
        return longer;
    }

    /** Identity: two equal conditions on two triples maps are two joins. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
