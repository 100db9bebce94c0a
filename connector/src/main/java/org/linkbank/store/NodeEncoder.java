package org.linkbank.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdInline;
import org.apache.jena.tdb2.store.nodetable.NodeTable;

/**
 * Gives terms their ids in a fresh database's node table. It goes to the table beneath TDB2's caches, whose upkeep costs as
 * much as the table when most terms are new, and remembers the last few ten thousand itself.
 */
final class NodeEncoder {

    private static final int REMEMBERED = 50_000;

    private final NodeTable table;
    private Map<Node, NodeId> recent = new HashMap<>();
    private Map<Node, NodeId> older = new HashMap<>();

    NodeEncoder(NodeTable nodes) {
        this.table = nodes.baseNodeTable();
    }

    record Encoded(List<Tuple<NodeId>> triples, List<Tuple<NodeId>> quads) {}

    Encoded encode(List<BulkLoad.Statement> statements) {
        List<Tuple<NodeId>> triples = new ArrayList<>();
        List<Tuple<NodeId>> quads = new ArrayList<>(statements.size());
        for (BulkLoad.Statement statement : statements) {
            Triple triple = statement.triple();
            NodeId subject = id(triple.getSubject());
            NodeId property = id(triple.getPredicate());
            NodeId object = id(triple.getObject());
            Node graph = statement.graph();
            if (graph == null) {
                triples.add(TupleFactory.tuple(subject, property, object));
            } else {
                quads.add(TupleFactory.tuple(id(graph), subject, property, object));
            }
        }
        return new Encoded(triples, quads);
    }

    private NodeId id(Node node) {
        NodeId known = recent.get(node);
        if (known != null) {
            return known;
        }
        known = older.get(node);
        if (known == null) {
            NodeId inline = NodeIdInline.inline(node);
            known = inline == null ? table.getAllocateNodeId(node) : inline;
        }
        remember(node, known);
        return known;
    }

    private void remember(Node node, NodeId id) {
        if (recent.size() == REMEMBERED) {
            older = recent;
            recent = new HashMap<>();
        }
        recent.put(node, id);
    }
}
