package org.linkbank.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.linkbank.record.Iris;
import org.linkbank.record.RecordKey;
import org.linkbank.record.SourceId;

/** Writes changes into a database, within one transaction, only what differs, and counts what it changed. */
final class ChangeWriter {

    private final DatasetGraph dataset;
    private final Iris iris;
    private final Ledger ledger;
    private final RecordBooks books;
    private final Map<SourceId, Long> more = new HashMap<>();
    private long graphChanges;
    private long created;
    private long updated;
    private long withdrawn;
    private long held;
    private long unchanged;

    ChangeWriter(DatasetGraph dataset, Iris iris, Ledger ledger) {
        this.dataset = dataset;
        this.iris = iris;
        this.ledger = ledger;
        this.books = new RecordBooks(ledger, iris);
    }

    /** @param run the run that the changes belong to */
    Counts write(List<Change> changes, Node run) {
        for (Change change : changes) {
            if (change instanceof Change.Put put) {
                put(put);
            } else if (change instanceof Change.Withdraw withdrawal) {
                withdraw(withdrawal, run);
            } else if (isLive(change.key())) {
                mark(change);
            }
        }
        more.forEach(books::addToCount);
        return new Counts(created, updated, withdrawn, held, unchanged, 0);
    }

    /** Whether everything was as it should be already. */
    boolean changedNothing() {
        return graphChanges == 0 && ledger.changes() == 0;
    }

    private boolean isLive(RecordKey key) {
        return books.isLive(iris.graph(key));
    }

    private void put(Change.Put put) {
        Node graph = iris.graph(put.key());
        boolean live = books.isLive(graph);
        boolean differs = live ? replace(graph, put) : fill(graph, put);
        if (live) {
            books.refresh(put.key(), put.provenance(), differs);
        } else {
            books.begin(put.key(), put.provenance());
            more.merge(put.key().source(), 1L, Long::sum);
        }
        created += live ? 0 : 1;
        updated += live && differs ? 1 : 0;
        unchanged += live && !differs ? 1 : 0;
    }

    private boolean fill(Node graph, Change.Put put) {
        put.record().graph().find().forEachRemaining(triple -> add(graph, StoredForm.of(triple)));
        return true;
    }

    private boolean replace(Node graph, Change.Put put) {
        Set<Triple> wanted = new HashSet<>();
        put.record().graph().find().forEachRemaining(triple -> wanted.add(StoredForm.of(triple)));
        List<Triple> surplus = new ArrayList<>();
        for (Triple triple : stored(graph)) {
            if (!wanted.remove(triple)) {
                surplus.add(triple);
            }
        }
        surplus.forEach(triple -> delete(graph, triple));
        wanted.forEach(triple -> add(graph, triple));
        return !surplus.isEmpty() || !wanted.isEmpty();
    }

    private List<Triple> stored(Node graph) {
        List<Triple> triples = new ArrayList<>();
        Iterator<Quad> quads = dataset.findNG(graph, Node.ANY, Node.ANY, Node.ANY);
        quads.forEachRemaining(quad -> triples.add(quad.asTriple()));
        return triples;
    }

    private void withdraw(Change.Withdraw withdrawal, Node run) {
        Node graph = iris.graph(withdrawal.key());
        if (books.isLive(graph)) {
            List<Triple> last = stored(graph);
            last.forEach(triple -> delete(graph, triple));
            books.bury(withdrawal, run, last);
            more.merge(withdrawal.key().source(), -1L, Long::sum);
            withdrawn++;
        }
    }

    private void mark(Change change) {
        if (change instanceof Change.Hold hold) {
            held += books.hold(hold) ? 1 : 0;
        } else if (change instanceof Change.MarkStale stale) {
            books.stale(stale);
        } else {
            books.settle(change.key());
        }
    }

    private void add(Node graph, Triple triple) {
        dataset.add(Quad.create(graph, triple));
        graphChanges++;
    }

    private void delete(Node graph, Triple triple) {
        dataset.delete(Quad.create(graph, triple));
        graphChanges++;
    }
}
