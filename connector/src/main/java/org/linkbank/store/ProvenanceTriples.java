package org.linkbank.store;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.linkbank.record.Iris;
import org.linkbank.record.RecordKey;

/** A record's provenance as triples about the name of its graph: six or seven, most of their terms shared with others. */
final class ProvenanceTriples {

    private ProvenanceTriples() {}

    static List<Triple> of(Iris iris, RecordKey key, Provenance provenance) {
        Node graph = iris.graph(key);
        List<Triple> triples = new ArrayList<>(7);
        triples.add(Triple.create(graph, Terms.SOURCE, iris.source(key.source())));
        triples.add(triple(graph, Terms.DERIVED_FROM, Literals.address(provenance.sourceUrl())));
        triples.add(triple(graph, Terms.GENERATED_AT, Literals.time(provenance.fetchedAt())));
        triples.add(triple(graph, Terms.GENERATED_BY, iris.run(key.source(), provenance.runId())));
        triples.add(triple(graph, Terms.MAPPING_VERSION, Literals.text(provenance.mappingVersion())));
        triples.add(triple(graph, Terms.CONTENT_HASH, Literals.text(provenance.contentHash())));
        if (provenance.licence() != null) {
            triples.add(triple(graph, Terms.LICENCE, Literals.address(provenance.licence())));
        }
        return triples;
    }

    private static Triple triple(Node graph, Node property, Node value) {
        return Triple.create(graph, property, StoredForm.of(value));
    }

    /** Whether it says when and by which run the graph was made, and not out of what. */
    static boolean isOccasion(Triple triple) {
        return triple.getPredicate().equals(Terms.GENERATED_AT)
                || triple.getPredicate().equals(Terms.GENERATED_BY);
    }
}
