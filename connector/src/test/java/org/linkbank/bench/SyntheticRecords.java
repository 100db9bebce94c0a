package org.linkbank.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.linkbank.record.Iris;
import org.linkbank.record.RecordGraph;
import org.linkbank.record.RecordKey;
import org.linkbank.record.SourceId;
import org.linkbank.store.Change;
import org.linkbank.store.Provenance;

/** ALISS-like records of 17 triples: the same for the same number. */
final class SyntheticRecords {

    private static final String SCHEMA = "https://schema.org/";
    private static final Node TYPE = NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");

    private final Iris iris;
    private final SourceId source;

    SyntheticRecords(Iris iris, SourceId source) {
        this.iris = iris;
        this.source = source;
    }

    RecordKey key(int number) {
        UUID id = UUID.nameUUIDFromBytes(("service " + number).getBytes(StandardCharsets.UTF_8));
        return new RecordKey(source, "service/" + id);
    }

    Change.Put put(int number) {
        RecordKey key = key(number);
        return new Change.Put(new RecordGraph(key, graph(key, number)), provenance(key, number));
    }

    Provenance provenance(RecordKey key, int number) {
        String hash = HexFormat.of().toHexDigits((long) number * 0x9E3779B97F4A7C15L);
        return new Provenance(
                "https://www.aliss.example/" + key.id(),
                Instant.ofEpochSecond(1_795_000_000L + number / 100),
                "20261122T120000Z-1",
                "aliss@sha256:0123456789abcdef0123456789abcdef",
                "sha256:" + hash + hash + hash + hash,
                "https://creativecommons.org/licenses/by/4.0/");
    }

    private Graph graph(RecordKey key, int number) {
        Node service = NodeFactory.createURI(iris.idBase(source) + key.id());
        Node organisation = NodeFactory.createURI(iris.idBase(source) + "organisation/" + number / 4);
        int spot = number / 3;
        Node place = NodeFactory.createURI(iris.idBase(source) + "place/" + spot);
        List<Triple> triples = new ArrayList<>(17);
        add(triples, service, TYPE, schema("Service"));
        add(triples, service, schema("name"), text("Lunch club number " + number));
        add(triples, service, schema("description"), text(description(number)));
        add(triples, service, schema("url"), NodeFactory.createURI("https://club-" + number + ".example/"));
        add(triples, service, schema("telephone"), text("0131 " + number));
        add(triples, service, schema("email"), text("club" + number + "@club.example"));
        add(triples, service, schema("provider"), organisation);
        add(triples, service, schema("about"), concept("aliss-category", number % 80));
        add(triples, service, schema("about"), concept("aliss-category", number % 37 + 100));
        add(triples, service, schema("availableAtOrFrom"), place);
        add(triples, service, schema("areaServed"), concept("aliss-service-area", number % 32));
        add(triples, service, schema("dateModified"), date(number));
        add(triples, organisation, TYPE, schema("Organization"));
        add(triples, organisation, schema("name"), text("Organisation " + number / 4));
        add(triples, place, TYPE, schema("Place"));
        add(triples, place, schema("latitude"), decimal(55.9 + spot * 0.00001));
        add(triples, place, schema("longitude"), decimal(-3.2 - spot * 0.00001));
        Graph graph = GraphFactory.createDefaultGraph();
        triples.forEach(graph::add);
        return graph;
    }

    private static void add(List<Triple> triples, Node subject, Node property, Node object) {
        triples.add(Triple.create(subject, property, object));
    }

    private static Node schema(String name) {
        return NodeFactory.createURI(SCHEMA + name);
    }

    private static Node concept(String scheme, int number) {
        return NodeFactory.createURI("https://linkbank.org/vocab/" + scheme + "/" + number);
    }

    private static Node text(String value) {
        return NodeFactory.createLiteralString(value);
    }

    private static Node date(int number) {
        String day = Instant.ofEpochSecond(1_700_000_000L + number * 60L).toString();
        return NodeFactory.createLiteralDT(day, XSDDatatype.XSDdateTime);
    }

    private static Node decimal(double value) {
        return NodeFactory.createLiteralDT(String.format("%.6f", value), XSDDatatype.XSDdecimal);
    }

    private static String description(int number) {
        return "A weekly gathering, number " + number
                + ", with a hot meal, company and a song. Everyone is welcome; please"
                + " tell us beforehand what you cannot eat, and whether you need a lift home afterwards.";
    }
}
