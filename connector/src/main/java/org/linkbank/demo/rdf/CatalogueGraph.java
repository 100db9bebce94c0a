package org.linkbank.demo.rdf;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.linkbank.demo.site.Catalogue;

/** The invented resources as RDF: some in schema.org's words, some in DCTERMS', authors as blank nodes. */
final class CatalogueGraph {

    private static final String SCHEMA = "https://schema.org/";
    private static final String FOAF = "http://xmlns.com/foaf/0.1/";

    private CatalogueGraph() {}

    /** @param base what the resources' IRIs begin with */
    static Graph on(int day, int count, String base) {
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        Catalogue.on(day, count).forEach(each -> add(each, base, graph));
        return graph;
    }

    private static void add(Catalogue.Resource resource, String base, Graph graph) {
        Node subject = NodeFactory.createURI(base + resource.number());
        boolean terms = resource.number() % 3 == 0;
        Node author = NodeFactory.createBlankNode();
        graph.add(subject, RDF.Nodes.type, NodeFactory.createURI(terms ? FOAF + "Document" : SCHEMA + "Article"));
        graph.add(subject, terms ? DCTerms.title.asNode() : schema("name"), text(resource.title()));
        graph.add(subject, terms ? DCTerms.description.asNode() : schema("description"), text(resource.description()));
        graph.add(subject, terms ? DCTerms.creator.asNode() : schema("author"), author);
        graph.add(subject, terms ? DCTerms.publisher.asNode() : schema("publisher"), text(resource.publisher()));
        graph.add(subject, terms ? DCTerms.issued.asNode() : schema("datePublished"), date(resource.published()));
        graph.add(subject, terms ? DCTerms.modified.asNode() : schema("dateModified"), date(resource.modified()));
        resource.keywords()
                .forEach(word -> graph.add(subject, terms ? DCTerms.subject.asNode() : schema("keywords"), text(word)));
        graph.add(author, RDF.Nodes.type, NodeFactory.createURI(terms ? FOAF + "Person" : SCHEMA + "Person"));
        graph.add(author, terms ? NodeFactory.createURI(FOAF + "name") : schema("name"), text(resource.author()));
    }

    private static Node schema(String name) {
        return NodeFactory.createURI(SCHEMA + name);
    }

    private static Node text(String text) {
        return NodeFactory.createLiteralString(text);
    }

    private static Node date(String date) {
        return NodeFactory.createLiteralDT(date, XSDDatatype.XSDdate);
    }
}
