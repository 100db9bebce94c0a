package org.linkbank.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.vocabulary.RDF;

/**
 * The upper mark: what someone would write by hand for this one mapping, on Jackson's tokens and Jena's writer, with nothing
 * checked and nothing configurable.
 */
public final class HandWritten {

    private static final String SCHEMA = "https://schema.org/";
    private static final String GEO = "http://www.w3.org/2003/01/geo/wgs84_pos#";
    private static final String CATEGORY = "https://linkbank.org/vocab/aliss-category/";
    private static final Node SERVICE = iri(SCHEMA + "Service");
    private static final Node PLACE = iri(SCHEMA + "Place");
    private static final Node NAME = iri(SCHEMA + "name");
    private static final Node DESCRIPTION = iri(SCHEMA + "description");
    private static final Node URL = iri(SCHEMA + "url");
    private static final Node TELEPHONE = iri(SCHEMA + "telephone");
    private static final Node EMAIL = iri(SCHEMA + "email");
    private static final Node PROVIDER = iri(SCHEMA + "provider");
    private static final Node ABOUT = iri(SCHEMA + "about");
    private static final Node AREA_SERVED = iri(SCHEMA + "areaServed");
    private static final Node DATE_MODIFIED = iri(SCHEMA + "dateModified");
    private static final Node AVAILABLE = iri(SCHEMA + "availableAtOrFrom");
    private static final Node POSTAL_CODE = iri(SCHEMA + "postalCode");
    private static final Node LAT = iri(GEO + "lat");
    private static final Node LONG = iri(GEO + "long");
    private static final Node TYPE = RDF.type.asNode();

    private final JsonParser json;
    private final StreamRDF out;
    private final String base;

    private HandWritten(JsonParser json, StreamRDF out, String base) {
        this.json = json;
        this.out = out;
        this.base = base;
    }

    /** Arguments: input, output, base IRI. */
    public static void main(String[] args) throws IOException {
        try (JsonParser json = new JsonFactory().createParser(Path.of(args[0]).toFile());
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[1])), 1 << 16)) {
            StreamRDF writer = StreamRDFWriter.getWriterStream(out, RDFFormat.NTRIPLES_UTF8);
            writer.start();
            new HandWritten(json, writer, args[2]).all();
            writer.finish();
        }
    }

    private void all() throws IOException {
        json.nextToken();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean data = json.currentName().equals("data");
            json.nextToken();
            if (data) {
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    service();
                }
            } else {
                json.skipChildren();
            }
        }
    }

    private void service() throws IOException {
        json.nextToken();
        Node service = iri(base + "service/" + json.nextTextValue()); // the feed has the id first
        add(service, TYPE, SERVICE);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "name" -> add(service, NAME, text());
                case "description" -> add(service, DESCRIPTION, text());
                case "url" -> add(service, URL, iri(json.getText()));
                case "phone" -> add(service, TELEPHONE, text());
                case "email" -> add(service, EMAIL, text());
                case "last_updated" -> add(service, DATE_MODIFIED, typed(XSDDatatype.XSDdateTime));
                case "organisation" -> add(service, PROVIDER, iri(base + "organisation/" + member("id")));
                case "categories" -> each(service, ABOUT, CATEGORY, "slug");
                case "service_areas" -> each(service, AREA_SERVED, base + "area/", "code");
                case "locations" -> locations(service);
                default -> json.skipChildren();
            }
        }
    }

    private void each(Node service, Node predicate, String prefix, String field) throws IOException {
        while (json.nextToken() == JsonToken.START_OBJECT) {
            add(service, predicate, iri(prefix + member(field)));
        }
    }

    private String member(String wanted) throws IOException {
        String found = "";
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean it = json.currentName().equals(wanted);
            json.nextToken();
            if (it) {
                found = json.getText();
            } else {
                json.skipChildren();
            }
        }
        return found;
    }

    private void locations(Node service) throws IOException {
        while (json.nextToken() == JsonToken.START_OBJECT) {
            json.nextToken();
            Node place = iri(base + "location/" + json.nextTextValue());
            add(service, AVAILABLE, place);
            add(place, TYPE, PLACE);
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                json.nextToken();
                switch (field) {
                    case "formatted_address" -> add(place, NAME, text());
                    case "postal_code" -> add(place, POSTAL_CODE, text());
                    case "latitude" -> add(place, LAT, typed(XSDDatatype.XSDdecimal));
                    case "longitude" -> add(place, LONG, typed(XSDDatatype.XSDdecimal));
                    default -> json.skipChildren();
                }
            }
        }
    }

    private void add(Node subject, Node predicate, Node object) {
        out.triple(Triple.create(subject, predicate, object));
    }

    private Node text() throws IOException {
        return NodeFactory.createLiteralString(json.getText());
    }

    private Node typed(XSDDatatype type) throws IOException {
        return NodeFactory.createLiteralDT(json.getText(), type);
    }

    private static Node iri(String text) {
        return NodeFactory.createURI(text);
    }
}
