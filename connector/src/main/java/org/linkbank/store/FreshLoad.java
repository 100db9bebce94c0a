package org.linkbank.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.linkbank.record.Iris;
import org.linkbank.record.SourceId;

/**
 * Builds the store's next generation. The records come first and what the store has already is copied last, in
 * {@link #commit}, so that other sources can be written while this one is loaded.
 */
final class FreshLoad implements FirstLoad {

    /** Records of other sources that a load may copy. */
    private static final long MOST_COPIED = 100_000;

    private static final long ROOM = 2L << 30;

    private final EmbeddedStore store;
    private final StoreDirectory directory;
    private final SourceId source;
    private final String name;
    private final BulkLoad bulk;
    private final DatasetGraphTDB fresh;
    private long loaded;
    private boolean over;

    FreshLoad(EmbeddedStore store, StoreDirectory directory, SourceId source) {
        this.store = store;
        this.directory = directory;
        this.source = source;
        this.name = directory.nextName();
        try {
            this.fresh = Databases.open(path());
            this.bulk = new BulkLoad(fresh);
        } catch (RuntimeException | InternalError e) {
            directory.closeAndDelete(name);
            throw e;
        }
    }

    /**
     * Whether a first load of a source is possible and pays: it has no record yet, the others are few enough to be copied in
     * half a minute, and the disk has room for the store twice over.
     */
    static boolean isWorthwhile(EmbeddedStore store, StoreDirectory directory, SourceId source) {
        try {
            boolean small = store.read(view -> view.countRecords(source) == 0
                    && RecordBooks.total(view.dataset().getGraph(store.iris().provenance())) <= MOST_COPIED);
            return small && directory.free() > ROOM + 2 * directory.size();
        } catch (IOException e) {
            throw store.failure(e, "No load was begun; the store is as it was.");
        }
    }

    private Path path() {
        return directory.generation(name);
    }

    @Override
    public void put(Change.Put put) {
        expectOpen();
        Iris iris = store.iris();
        if (!put.key().source().equals(source)) {
            throw new IllegalArgumentException("first load of " + source + ": found " + put.key());
        }
        Node graph = iris.graph(put.key());
        try {
            put.record().graph().find().forEachRemaining(triple -> bulk.add(graph, triple));
            ProvenanceTriples.all(iris, put.key(), put.provenance()).forEach(triple -> bulk.add(null, triple));
        } catch (BulkLoad.LoadFailure e) {
            throw store.failure(e, "The first load is lost; the store is as it was.");
        }
        loaded++;
    }

    @Override
    public Counts commit(Batch last) {
        expectOpen();
        return store.writing("The first load is lost; the store is as it was.", old -> {
            expectNothingStored(old);
            copy(old);
            bulk.finish();
            Counts counts = store.transactions().complete(fresh, last, loaded);
            DurableFiles.forceTree(path());
            directory.switchTo(name);
            over = true;
            store.replaceBy(new Generation(name, fresh), last.run());
            return counts;
        });
    }

    private void expectNothingStored(DatasetGraph old) {
        old.begin(TxnType.READ);
        try {
            long found = new RecordBooks(new Ledger(old.getDefaultGraph()), store.iris()).count(source);
            if (found > 0) {
                throw new StoreException("store " + directory.path() + ": expected no record of " + source
                        + " before its first load, found " + found + ". The load is lost; the store is as it was.");
            }
        } finally {
            old.end();
        }
    }

    private void copy(DatasetGraph old) {
        old.begin(TxnType.READ);
        try {
            Iterator<Quad> quads = old.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
            quads.forEachRemaining(quad -> bulk.add(quad.isDefaultGraph() ? null : quad.getGraph(), quad.asTriple()));
        } finally {
            old.end();
        }
    }

    private void expectOpen() {
        if (over) {
            throw new IllegalStateException("first load of " + source + ": it is over");
        }
    }

    /** Without a commit before it, the half-made generation goes. */
    @Override
    public void close() {
        if (!over) {
            over = true;
            bulk.abandon();
            directory.closeAndDelete(name);
        }
    }
}
