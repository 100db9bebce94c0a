package org.linkbank.publish;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** The terms that descriptions and pages look for (vocab/linkbank.ttl, schema.org, SKOS, PROV-O, DCMI Terms). */
public final class Terms {

    public static final String LINKBANK = "https://linkbank.org/vocab";

    public static final Node TYPE = RDF.type.asNode();
    public static final Node NAME = schema("name");
    public static final Node DESCRIPTION = schema("description");
    public static final Node PAGE = schema("url");
    public static final Node LABEL = RDFS.label.asNode();
    public static final Node PREF_LABEL = SKOS.prefLabel.asNode();
    public static final Node DEFINITION = SKOS.definition.asNode();
    public static final Node EXAMPLE = SKOS.example.asNode();
    public static final Node IN_SCHEME = SKOS.inScheme.asNode();
    public static final Node CONCEPT_SCHEME = SKOS.ConceptScheme.asNode();
    public static final Node TITLE = DCTerms.title.asNode();

    static final Node LICENCE = DCTerms.license.asNode();
    static final Node PRIMARY_TOPIC = NodeFactory.createURI("http://xmlns.com/foaf/0.1/primaryTopic");
    static final Node DERIVED_FROM = prov("wasDerivedFrom");
    static final Node GENERATED_AT = prov("generatedAtTime");
    static final Node INVALIDATED_AT = prov("invalidatedAtTime");
    static final Node SOURCE = linkbank("source");
    static final Node SOURCE_CLASS = linkbank("Source");
    static final Node TOMBSTONE = linkbank("Tombstone");
    static final Node ATTRIBUTION = linkbank("attribution");
    static final Node STALE = linkbank("stale");
    static final Node REASON = linkbank("reason");
    static final Node FORMER_RESOURCE = linkbank("formerResource");

    private Terms() {}

    static Node linkbank(String name) {
        return NodeFactory.createURI(LINKBANK + "#" + name);
    }

    private static Node schema(String name) {
        return NodeFactory.createURI("https://schema.org/" + name);
    }

    private static Node prov(String name) {
        return NodeFactory.createURI("http://www.w3.org/ns/prov#" + name);
    }
}
