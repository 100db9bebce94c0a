package org.linkbank.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.UUID;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.linkbank.record.Iris;
import org.linkbank.store.Change;
import org.linkbank.store.Provenance;

/** The provenance that the store keeps of a record, written down independently, for the loader it is measured against. */
final class BookTriples {

    private static final String PROV = "http://www.w3.org/ns/prov#";
    private static final String LB = "https://linkbank.org/vocab#";

    private BookTriples() {}

    static List<Triple> of(Iris iris, Change.Put put) {
        Provenance provenance = put.provenance();
        Node graph = iris.graph(put.key());
        String time = provenance.fetchedAt().toString();
        long version =
                UUID.nameUUIDFromBytes(provenance.contentHash().getBytes(UTF_8)).getMostSignificantBits() >>> 9;
        return List.of(
                triple(
                        NodeFactory.createURI(iris.source(put.key().source()).getURI() + "/versions"),
                        LB + "version",
                        NodeFactory.createLiteralDT(Long.toString(version), XSDDatatype.XSDinteger)),
                triple(graph, LB + "source", iris.source(put.key().source())),
                triple(graph, PROV + "wasDerivedFrom", NodeFactory.createURI(provenance.sourceUrl())),
                triple(graph, PROV + "generatedAtTime", NodeFactory.createLiteralDT(time, XSDDatatype.XSDdateTime)),
                triple(graph, PROV + "wasGeneratedBy", iris.run(put.key().source(), provenance.runId())),
                triple(graph, LB + "mappingVersion", NodeFactory.createLiteralString(provenance.mappingVersion())),
                triple(graph, LB + "contentHash", NodeFactory.createLiteralString(provenance.contentHash())),
                triple(
                        graph,
                        "http://purl.org/dc/terms/license",
                        NodeFactory.createURI(String.valueOf(provenance.licence()))));
    }

    private static Triple triple(Node graph, String property, Node value) {
        return Triple.create(graph, NodeFactory.createURI(property), value);
    }
}
