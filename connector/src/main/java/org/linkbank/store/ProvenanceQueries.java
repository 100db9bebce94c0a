package org.linkbank.store;

import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.Plan;
import org.apache.jena.sparql.engine.QueryEngineFactory;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.solver.QueryEngineTDB;
import org.jspecify.annotations.Nullable;

/**
 * Queries of a {@link LiveDataset} over TDB2, in TDB2's own engine: the default graph is its union of named graphs, and
 * {@code GRAPH <{base}/graph/provenance>} means its default graph, where the books are.
 */
final class ProvenanceQueries implements QueryEngineFactory {

    static {
        JenaSystem.init();
        QueryEngineRegistry.addFactory(new ProvenanceQueries());
    }

    private ProvenanceQueries() {}

    /** What the context of a dataset says that is to be queried in this way. */
    static Context context() {
        Context context = new Context();
        context.set(TDB2.symUnionDefaultGraph, true);
        return context;
    }

    @Override
    public boolean accept(Query query, DatasetGraph dataset, @Nullable Context context) {
        return isMine(dataset);
    }

    @Override
    public Plan create(Query query, DatasetGraph dataset, Binding input, @Nullable Context context) {
        LiveDataset live = (LiveDataset) dataset;
        Query renamed = QueryTransformOps.transform(query, new RenameElements(live.provenance()));
        return QueryEngineTDB.getFactory().create(renamed, live.getWrapped(), input, of(live, context));
    }

    @Override
    public boolean accept(Op op, DatasetGraph dataset, @Nullable Context context) {
        return isMine(dataset);
    }

    @Override
    public Plan create(Op op, DatasetGraph dataset, Binding input, @Nullable Context context) {
        LiveDataset live = (LiveDataset) dataset;
        Op renamed = Transformer.transform(new RenameOperators(live.provenance()), op);
        return QueryEngineTDB.getFactory().create(renamed, live.getWrapped(), input, of(live, context));
    }

    private static boolean isMine(DatasetGraph dataset) {
        return dataset instanceof LiveDataset && !(dataset instanceof MemoryDataset);
    }

    private static Context of(LiveDataset dataset, @Nullable Context context) {
        return context == null ? Context.setupContextForDataset(null, dataset) : context;
    }

    private static Node renamed(Node graph, Node provenance) {
        return graph.equals(provenance) ? Quad.defaultGraphIRI : graph;
    }

    private static final class RenameElements extends ElementTransformCopyBase {
        private final Node provenance;

        RenameElements(Node provenance) {
            this.provenance = provenance;
        }

        @Override
        public Element transform(ElementNamedGraph element, Node graph, Element pattern) {
            return super.transform(element, renamed(graph, provenance), pattern);
        }
    }

    private static final class RenameOperators extends TransformCopy {
        private final Node provenance;

        RenameOperators(Node provenance) {
            this.provenance = provenance;
        }

        @Override
        public Op transform(OpGraph graph, Op pattern) {
            return new OpGraph(renamed(graph.getNode(), provenance), pattern);
        }
    }
}
