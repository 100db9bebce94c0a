package org.linkbank.store;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.linkbank.record.Iris;
import org.linkbank.record.RecordKey;
import org.linkbank.record.SourceId;

/** A record's provenance as triples about the name of its graph: six or seven, most of their terms shared with others. */
final class ProvenanceTriples {

    private ProvenanceTriples() {}

    /** Everything that the books say of a new record. */
    static List<Triple> all(Iris iris, RecordKey key, Provenance provenance) {
        List<Triple> triples = new ArrayList<>(of(iris, key, provenance));
        triples.add(version(iris, key, provenance.contentHash(), provenance.mappingVersion()));
        return triples;
    }

    /** What they say of the name of its graph. */
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

    /** The version of a record among those of its source, for {@link Versions}. */
    static Triple version(Iris iris, RecordKey key, String contentHash, String mappingVersion) {
        long version = Versions.of(key, contentHash, mappingVersion);
        return triple(versions(iris, key.source()), Terms.VERSION, Literals.number(version));
    }

    /** What the versions of a source's records are said of: not the source, whose description they would swamp. */
    static Node versions(Iris iris, SourceId source) {
        return NodeFactory.createURI(iris.source(source).getURI() + "/versions");
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
