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
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.solver.QueryEngineTDB;

/**
 * Queries of a {@link LiveDataset} over TDB2, in TDB2's own engine: the default graph is its union of named graphs, and
 * {@code GRAPH <{base}/graph/provenance>} means its default graph, where the books are.
 */
final class ProvenanceQueries implements QueryEngineFactory {

    private final Node provenance;

    private ProvenanceQueries(Node provenance) {
        this.provenance = provenance;
    }

    /** What a dataset's context needs for that. */
    static Context context(Node provenance) {
        Context context = new Context();
        context.set(TDB2.symUnionDefaultGraph, true);
        QueryEngineRegistry registry = QueryEngineRegistry.get().copy();
        registry.add(new ProvenanceQueries(provenance));
        QueryEngineRegistry.set(context, registry);
        return context;
    }

    @Override
    public boolean accept(Query query, DatasetGraph dataset, Context context) {
        return isMine(dataset);
    }

    @Override
    public Plan create(Query query, DatasetGraph dataset, Binding input, Context context) {
        Query renamed = QueryTransformOps.transform(query, new RenameElements());
        return QueryEngineTDB.getFactory().create(renamed, ((LiveDataset) dataset).getWrapped(), input, context);
    }

    @Override
    public boolean accept(Op op, DatasetGraph dataset, Context context) {
        return isMine(dataset);
    }

    @Override
    public Plan create(Op op, DatasetGraph dataset, Binding input, Context context) {
        Op renamed = Transformer.transform(new RenameOperators(), op);
        return QueryEngineTDB.getFactory().create(renamed, ((LiveDataset) dataset).getWrapped(), input, context);
    }

    private boolean isMine(DatasetGraph dataset) {
        return dataset instanceof LiveDataset live && live.provenance().equals(provenance);
    }

    private Node renamed(Node graph) {
        return graph.equals(provenance) ? Quad.defaultGraphIRI : graph;
    }

    private final class RenameElements extends ElementTransformCopyBase {
        @Override
        public Element transform(ElementNamedGraph element, Node graph, Element pattern) {
            return super.transform(element, renamed(graph), pattern);
        }
    }

    private final class RenameOperators extends TransformCopy {
        @Override
        public Op transform(OpGraph graph, Op pattern) {
            return new OpGraph(renamed(graph.getNode()), pattern);
        }
    }
}
