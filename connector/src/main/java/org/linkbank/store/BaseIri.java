package org.linkbank.store;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.linkbank.record.Iris;

/** The base IRI that a store was made with, which it says in its books and keeps for ever. */
record BaseIri(Path path, Iris iris) {

    /** Writes it into an empty database; refuses one that has another. */
    void settle(DatasetGraph dataset) {
        Node base = Literals.text(iris.base());
        dataset.begin(TxnType.READ);
        try {
            List<Node> found = dataset.getDefaultGraph()
                    .find(Node.ANY, Terms.URI_SPACE, Node.ANY)
                    .mapWith(triple -> triple.getObject())
                    .toList();
            if (found.contains(base)) {
                return;
            }
            if (!found.isEmpty() || !dataset.isEmpty()) {
                throw refusal(found);
            }
        } finally {
            dataset.end();
        }
        write(dataset, base);
    }

    private StoreException refusal(List<Node> found) {
        return new StoreException("store " + path + ": expected the base IRI " + iris.base()
                + " of the configuration, found that the store was made with "
                + (found.isEmpty() ? "none" : Literals.text(found.get(0)))
                + ". It was not opened: the base is part of every IRI in it and cannot change. Put the old one back, or"
                + " make a new home.");
    }

    private void write(DatasetGraph dataset, Node base) {
        dataset.begin(TxnType.WRITE);
        try {
            new Ledger(dataset.getDefaultGraph()).set(iris.provenance(), Terms.URI_SPACE, base);
            dataset.commit();
        } finally {
            dataset.end();
        }
    }
}
