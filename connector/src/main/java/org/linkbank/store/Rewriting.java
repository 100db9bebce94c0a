package org.linkbank.store;

import java.io.IOException;
import java.util.Iterator;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.DatasetGraphTDB;

/**
 * Writes the store's next generation out of the current one, without some of it. What TDB2 deletes it only unlinks: its words
 * stay in the files, so what must not be there any more needs files that never had it (decision 0133).
 */
final class Rewriting {

    private static final long ROOM = 64L << 20;

    private final StoreDirectory directory;

    Rewriting(StoreDirectory directory) {
        this.directory = directory;
    }

    /** What is to be done with the copy before it is the store. */
    interface Finish {
        void on(DatasetGraph copy) throws IOException;
    }

    /** Copies the wanted statements; a crash or failure before the last step leaves the store as it was. */
    Generation without(Predicate<Quad> unwanted, DatasetGraph old, Finish finish) throws IOException {
        expectRoom();
        String name = directory.nextName();
        boolean whole = false;
        try {
            DatasetGraphTDB copy = Databases.open(directory.generation(name));
            fill(copy, old, unwanted);
            finish.on(copy);
            DurableFiles.forceTree(directory.generation(name));
            directory.switchTo(name);
            whole = true;
            return new Generation(name, copy);
        } finally {
            if (!whole) {
                directory.closeAndDelete(name);
            }
        }
    }

    private static void fill(DatasetGraphTDB copy, DatasetGraph old, Predicate<Quad> unwanted) {
        BulkLoad bulk = new BulkLoad(copy);
        boolean filled = false;
        old.begin(TxnType.READ);
        try {
            Iterator<Quad> quads = old.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
            while (quads.hasNext()) {
                Quad quad = quads.next();
                if (!unwanted.test(quad)) {
                    bulk.add(quad.isDefaultGraph() ? null : quad.getGraph(), quad.asTriple());
                }
            }
            bulk.finish();
            filled = true;
        } finally {
            old.end();
            if (!filled) {
                bulk.abandon();
            }
        }
    }

    private void expectRoom() throws IOException {
        long needed = ROOM + directory.size();
        long free = directory.free();
        if (free < needed) {
            throw new StoreException("store " + directory.path() + ": expected " + (needed >> 20)
                    + " MiB of free disk to be written anew, found " + (free >> 20)
                    + " MiB. Nothing was removed; the store is as it was.");
        }
    }
}
