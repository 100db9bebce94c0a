package org.linkbank.store;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.sparql.util.Context;

/** {@link LiveDataset} over memory: the general query engine reads it as it presents itself. */
final class MemoryDataset extends LiveDataset implements DatasetGraphWrapperView {

    MemoryDataset(Generations generations, Node provenance) {
        super(generations, provenance, new Context());
    }
}
