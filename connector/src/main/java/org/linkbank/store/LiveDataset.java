package org.linkbank.store;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.JenaTransactionException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/**
 * The store as readers see it, for as long as it is open: its default graph is the union of the live record graphs, which
 * are also what {@code GRAPH ?g} ranges over, and the books are the named graph {@code {base}/graph/provenance} (decision
 * 0003). Read transactions only. A transaction stays on the generation it began on.
 */
class LiveDataset extends DatasetGraphWrapper {

    private final Generations generations;
    private final Node provenance;

    @SuppressWarnings("ThreadLocalUsage") // one for each dataset: a thread may read two stores
    private final ThreadLocal<@Nullable Generation> entered = new ThreadLocal<>();

    LiveDataset(Generations generations, Node provenance, Context context) {
        super(null, context);
        this.generations = generations;
        this.provenance = provenance;
    }

    Generations generations() {
        return generations;
    }

    Node provenance() {
        return provenance;
    }

    @Override
    protected DatasetGraph get() {
        Generation generation = entered.get();
        return generation == null ? generations.current().dataset() : generation.dataset();
    }

    @Override
    protected DatasetGraph getW() {
        throw new UnsupportedOperationException(
                "the store's dataset is for reading; changes go through RecordStore.apply");
    }

    @Override
    public void begin() {
        begin(TxnType.READ);
    }

    @Override
    public void begin(ReadWrite mode) {
        begin(TxnType.convert(mode));
    }

    @Override
    public void begin(TxnType type) {
        if (type != TxnType.READ) {
            throw new JenaTransactionException("expected a read transaction, found " + type);
        }
        if (entered.get() != null) {
            throw new JenaTransactionException("this thread is in a transaction already");
        }
        Generation generation = generations.enter();
        try {
            generation.dataset().begin(TxnType.READ);
            entered.set(generation);
        } finally {
            if (entered.get() == null) {
                generation.leave();
            }
        }
    }

    @Override
    public void commit() {
        end();
    }

    @Override
    public void abort() {
        end();
    }

    @Override
    public void end() {
        Generation generation = entered.get();
        if (generation != null) {
            entered.remove();
            try {
                generation.dataset().end();
            } finally {
                generation.leave();
            }
        }
    }

    @Override
    public boolean isInTransaction() {
        return entered.get() != null;
    }

    @Override
    public @Nullable ReadWrite transactionMode() {
        return isInTransaction() ? ReadWrite.READ : null;
    }

    @Override
    public @Nullable TxnType transactionType() {
        return isInTransaction() ? TxnType.READ : null;
    }

    @Override
    public boolean promote() {
        return false;
    }

    @Override
    public boolean promote(Promote mode) {
        return false;
    }

    /** Nothing to do: the store closes itself. */
    @Override
    public void close() {}

    @Override
    public void sync() {}

    @Override
    public Graph getDefaultGraph() {
        return get().getUnionGraph();
    }

    @Override
    public Graph getGraph(Node name) {
        if (name.equals(provenance)) {
            return get().getDefaultGraph();
        }
        return Quad.isDefaultGraph(name) ? getDefaultGraph() : get().getGraph(name);
    }

    @Override
    public boolean containsGraph(Node name) {
        return name.equals(provenance) || get().containsGraph(name);
    }

    @Override
    public Iterator<Quad> find() {
        return find(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
    }

    @Override
    public Iterator<Quad> find(Quad quad) {
        return find(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }

    /** Of any graph, what the record graphs hold: the default graph has nothing besides. */
    @Override
    public Iterator<Quad> find(Node graph, Node subject, Node property, Node object) {
        return graph != null && Quad.isDefaultGraph(graph)
                ? quads(Quad.defaultGraphIRI, getDefaultGraph(), subject, property, object)
                : findNG(graph, subject, property, object);
    }

    @Override
    public Iterator<Quad> findNG(Node graph, Node subject, Node property, Node object) {
        return provenance.equals(graph)
                ? quads(provenance, get().getDefaultGraph(), subject, property, object)
                : get().findNG(graph, subject, property, object);
    }

    private static Iterator<Quad> quads(Node name, Graph graph, Node subject, Node property, Node object) {
        return Iter.map(graph.find(subject, property, object), triple -> Quad.create(name, triple));
    }

    @Override
    public boolean contains(Quad quad) {
        return find(quad).hasNext();
    }

    @Override
    public boolean contains(Node graph, Node subject, Node property, Node object) {
        return find(graph, subject, property, object).hasNext();
    }

    @Override
    public String toString() {
        return "the store's dataset";
    }
}
