package org.linkbank.store;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.jspecify.annotations.Nullable;

/** Gives terms their ids in a database's node table; remembers the last graph and subject, which mostly repeat. */
final class NodeEncoder {

    private final NodeTable nodes;
    private final Memo graphs = new Memo();
    private final Memo subjects = new Memo();

    NodeEncoder(NodeTable nodes) {
        this.nodes = nodes;
    }

    record Encoded(List<Tuple<NodeId>> triples, List<Tuple<NodeId>> quads) {}

    Encoded encode(List<BulkLoad.Statement> statements) {
        List<Tuple<NodeId>> triples = new ArrayList<>();
        List<Tuple<NodeId>> quads = new ArrayList<>(statements.size());
        for (BulkLoad.Statement statement : statements) {
            Triple triple = statement.triple();
            NodeId subject = subjects.id(triple.getSubject());
            NodeId property = nodes.getAllocateNodeId(triple.getPredicate());
            NodeId object = nodes.getAllocateNodeId(triple.getObject());
            Node graph = statement.graph();
            if (graph == null) {
                triples.add(TupleFactory.tuple(subject, property, object));
            } else {
                quads.add(TupleFactory.tuple(graphs.id(graph), subject, property, object));
            }
        }
        return new Encoded(triples, quads);
    }

    private final class Memo {
        private @Nullable Node last;
        private NodeId id = NodeId.NodeIdInvalid;

        NodeId id(Node node) {
            if (!node.equals(last)) {
                id = nodes.getAllocateNodeId(node);
                last = node;
            }
            return id;
        }
    }
}
