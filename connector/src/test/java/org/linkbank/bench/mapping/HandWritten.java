package org.linkbank.bench.mapping;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.vocabulary.RDF;

/** What a programmer would write for this one feed with Jackson and Jena: the yardstick. */
public final class HandWritten {

    private static final String SCHEMA = "https://schema.org/";
    private static final Node NAME = NodeFactory.createURI(SCHEMA + "name");
    private static final Node DESCRIPTION = NodeFactory.createURI(SCHEMA + "description");
    private static final Node URL = NodeFactory.createURI(SCHEMA + "url");
    private static final Node TELEPHONE = NodeFactory.createURI(SCHEMA + "telephone");
    private static final Node EMAIL = NodeFactory.createURI(SCHEMA + "email");
    private static final Node MODIFIED = NodeFactory.createURI(SCHEMA + "dateModified");
    private static final Node ABOUT = NodeFactory.createURI(SCHEMA + "about");
    private static final Node PROVIDER = NodeFactory.createURI(SCHEMA + "provider");
    private static final Node AVAILABLE = NodeFactory.createURI(SCHEMA + "availableAtOrFrom");
    private static final Node LAT = NodeFactory.createURI("http://www.w3.org/2003/01/geo/wgs84_pos#lat");
    private static final Node LONG = NodeFactory.createURI("http://www.w3.org/2003/01/geo/wgs84_pos#long");

    private final String base;
    private final StreamRDF out;

    private HandWritten(String base, StreamRDF out) {
        this.base = base;
        this.out = out;
    }

    /** Arguments: the JSON file, the N-Triples file. */
    public static void main(String[] args) throws IOException {
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(Path.of(args[1])), 1 << 16);
                JsonParser parser = JsonMapper.builder()
                        .build()
                        .createParser(Path.of(args[0]).toFile())) {
            StreamRDF out = StreamRDFWriter.getWriterStream(file, Lang.NTRIPLES);
            out.start();
            new HandWritten("http://example.org/id/aliss/", out).read(parser);
            out.finish();
        }
    }

    private void read(JsonParser parser) throws IOException {
        while (parser.nextToken() != null) {
            if (parser.currentToken() == JsonToken.START_ARRAY && "data".equals(parser.currentName())) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    JsonNode service = parser.readValueAsTree();
                    service(service);
                }
            }
        }
    }

    private void service(JsonNode service) {
        Node subject = iri("service/", service);
        type(subject, "Service");
        text(subject, NAME, service.get("name"));
        text(subject, DESCRIPTION, service.get("description"));
        add(subject, URL, NodeFactory.createURI(service.get("url").textValue()));
        text(subject, TELEPHONE, service.get("phone"));
        text(subject, EMAIL, service.get("email"));
        typed(subject, MODIFIED, service.get("last_updated"), XSDDatatype.XSDdateTime);
        for (JsonNode category : service.get("categories")) {
            add(
                    subject,
                    ABOUT,
                    NodeFactory.createURI("https://linkbank.org/vocab/aliss-category/"
                            + category.get("slug").textValue()));
        }
        organisation(subject, service.get("organisation"));
        for (JsonNode location : service.get("locations")) {
            place(subject, location);
        }
    }

    private void organisation(Node service, JsonNode organisation) {
        Node subject = iri("organisation/", organisation);
        add(service, PROVIDER, subject);
        type(subject, "Organization");
        text(subject, NAME, organisation.get("name"));
    }

    private void place(Node service, JsonNode location) {
        Node subject = iri("place/", location);
        add(service, AVAILABLE, subject);
        type(subject, "Place");
        text(subject, NAME, location.get("name"));
        typed(subject, LAT, location.get("latitude"), XSDDatatype.XSDdecimal);
        typed(subject, LONG, location.get("longitude"), XSDDatatype.XSDdecimal);
    }

    private Node iri(String path, JsonNode resource) {
        return NodeFactory.createURI(base + path + resource.get("id").textValue());
    }

    private void type(Node subject, String name) {
        add(subject, RDF.Nodes.type, NodeFactory.createURI(SCHEMA + name));
    }

    private void text(Node subject, Node predicate, JsonNode value) {
        add(subject, predicate, NodeFactory.createLiteralString(value.asText()));
    }

    private void typed(Node subject, Node predicate, JsonNode value, XSDDatatype type) {
        add(subject, predicate, NodeFactory.createLiteralDT(value.asText(), type));
    }

    private void add(Node subject, Node predicate, Node object) {
        out.triple(Triple.create(subject, predicate, object));
    }
}
