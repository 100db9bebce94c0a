package org.linkbank.store;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;

/** The terms in which the store keeps its books (vocab/linkbank.ttl, PROV-O, DCMI Terms, VoID). */
final class Terms {

    static final Node TYPE = RDF.type.asNode();

    static final Node SOURCE = linkbank("source");
    static final Node SOURCE_CLASS = linkbank("Source");
    static final Node ATTRIBUTION = linkbank("attribution");
    static final Node NAME = NodeFactory.createURI("https://schema.org/name");
    static final Node URL = NodeFactory.createURI("https://schema.org/url");
    static final Node CONTENT_HASH = linkbank("contentHash");
    static final Node MAPPING_VERSION = linkbank("mappingVersion");
    static final Node VERSION = linkbank("version");
    static final Node STALE = linkbank("stale");
    static final Node REASON = linkbank("reason");
    static final Node HELD_UNDER = linkbank("heldUnder");
    static final Node FORMER_RESOURCE = linkbank("formerResource");
    static final Node TOMBSTONE = linkbank("Tombstone");
    static final Node CHECKPOINT = linkbank("checkpoint");

    static final Node SYNC_RUN = linkbank("SyncRun");
    static final Node TRIGGER = linkbank("trigger");
    static final Node OUTCOME = linkbank("outcome");
    static final Node CREATED = linkbank("created");
    static final Node UPDATED = linkbank("updated");
    static final Node WITHDRAWN = linkbank("withdrawn");
    static final Node HELD = linkbank("held");
    static final Node UNCHANGED = linkbank("unchanged");
    static final Node REJECTED = linkbank("rejected");
    static final Node WARNING = linkbank("warning");
    static final Node PROCESS = linkbank("process");
    static final Node JOURNALLED = linkbank("journalled");

    static final Node DERIVED_FROM = prov("wasDerivedFrom");
    static final Node GENERATED_AT = prov("generatedAtTime");
    static final Node GENERATED_BY = prov("wasGeneratedBy");
    static final Node INVALIDATED_AT = prov("invalidatedAtTime");
    static final Node INVALIDATED_BY = prov("wasInvalidatedBy");
    static final Node STARTED_AT = prov("startedAtTime");
    static final Node ENDED_AT = prov("endedAtTime");
    static final Node USED = prov("used");

    static final Node LICENCE = NodeFactory.createURI("http://purl.org/dc/terms/license");
    static final Node URI_SPACE = NodeFactory.createURI("http://rdfs.org/ns/void#uriSpace");
    static final Node DOCUMENTS = NodeFactory.createURI("http://rdfs.org/ns/void#documents");

    private Terms() {}

    private static Node linkbank(String name) {
        return NodeFactory.createURI("https://linkbank.org/vocab#" + name);
    }

    private static Node prov(String name) {
        return NodeFactory.createURI("http://www.w3.org/ns/prov#" + name);
    }
}
