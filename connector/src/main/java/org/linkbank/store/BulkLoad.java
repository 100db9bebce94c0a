package org.linkbank.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.tdb2.loader.base.CoLib;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.jspecify.annotations.Nullable;

/**
 * Fills a fresh TDB2 database: one thread turns terms into node ids, one for each index writes it, in runs sorted for that
 * index. Not transactional as a whole, which is why it may only write a database that nobody sees yet. Used by one thread.
 */
final class BulkLoad {

    private static final int CHUNK = 20_000;

    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final List<LoadStage<List<Tuple<NodeId>>>> triples;
    private final List<LoadStage<List<Tuple<NodeId>>>> quads;
    private final LoadStage<List<Statement>> encoder;
    private List<Statement> chunk = new ArrayList<>(CHUNK);

    /** A triple and its graph; no graph means the database's default graph. */
    record Statement(@Nullable Node graph, Triple triple) {}

    BulkLoad(DatasetGraphTDB fresh) {
        triples = stages(fresh.getTripleTable().getNodeTupleTable());
        quads = stages(fresh.getQuadTable().getNodeTupleTable());
        NodeTable nodes = fresh.getQuadTable().getNodeTupleTable().getNodeTable();
        NodeEncoder encoding = new NodeEncoder(nodes);
        encoder = new LoadStage<>("nodes", parts -> CoLib.add(parts, nodes), it -> encode(encoding, it), failure);
    }

    private List<LoadStage<List<Tuple<NodeId>>>> stages(NodeTupleTable table) {
        return Arrays.stream(table.getTupleTable().getIndexes())
                .map(this::stage)
                .toList();
    }

    private LoadStage<List<Tuple<NodeId>>> stage(TupleIndex index) {
        SortedInsert insert = new SortedInsert(index);
        return new LoadStage<>(index.getName(), parts -> CoLib.add(parts, index), insert::all, failure);
    }

    private void encode(NodeEncoder encoding, List<Statement> statements) {
        NodeEncoder.Encoded encoded = encoding.encode(statements);
        triples.forEach(stage -> stage.give(encoded.triples()));
        quads.forEach(stage -> stage.give(encoded.quads()));
    }

    void add(@Nullable Node graph, Triple triple) {
        chunk.add(new Statement(graph, triple));
        if (chunk.size() == CHUNK) {
            encoder.give(chunk);
            chunk = new ArrayList<>(CHUNK);
            rethrow();
        }
    }

    /** Writes what is left, and returns when all of it is in the database's files. */
    void finish() {
        encoder.give(chunk);
        encoder.finish();
        triples.forEach(LoadStage::finish);
        quads.forEach(LoadStage::finish);
        rethrow();
    }

    /** Stops at once; the database is good for nothing afterwards. */
    void abandon() {
        failure.compareAndSet(null, new IllegalStateException("the load was abandoned"));
        encoder.join();
        triples.forEach(LoadStage::join);
        quads.forEach(LoadStage::join);
    }

    private void rethrow() {
        Throwable cause = failure.get();
        if (cause != null) {
            throw new LoadFailure(cause);
        }
    }

    /** What stopped a stage, for whoever feeds the load. */
    static final class LoadFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LoadFailure(Throwable cause) {
            super(cause);
        }
    }
}
