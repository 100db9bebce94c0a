package org.linkbank.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.linkbank.mapping.function.Value;

/** The kinds of term map. */
final class Terms {

    private Terms() {}

    /** Always the same terms. */
    record Constant(List<Node> nodes) implements TermMap {
        @Override
        public List<Node> terms(Item item, Scope scope) {
            return nodes;
        }
    }

    /** A term for each value of an expression. */
    record Computed(Expression expression, Maker maker) implements TermMap {
        @Override
        public List<Node> terms(Item item, Scope scope) {
            List<Value> values = expression.values(item, scope);
            if (values.size() == 1) {
                Node node = maker.node(values.get(0), item, scope);
                return node == null ? List.of() : List.of(node);
            }
            List<Node> nodes = new ArrayList<>(values.size());
            for (Value value : values) {
                Node node = maker.node(value, item, scope);
                if (node != null) {
                    nodes.add(node);
                }
            }
            return nodes;
        }
    }

    /** A blank node of its own for each item: {@code rml:termType rml:BlankNode} without an expression. */
    record FreshBlankNode(String label) implements TermMap {
        @Override
        public List<Node> terms(Item item, Scope scope) {
            return List.of(scope.blankNode(label + "-" + item.ordinal()));
        }
    }

    /** The subject of another triples map over the same items: a referencing object map without join conditions. */
    record SameItem(Supplier<TriplesMap> parent) implements TermMap {
        @Override
        public List<Node> terms(Item item, Scope scope) {
            return parent.get().subject().terms(item, scope);
        }
    }

    /** Makes a term of a value, or nothing, having told the scope why. */
    interface Maker {
        @Nullable
        Node node(Value value, Item item, Scope scope);
    }
}
