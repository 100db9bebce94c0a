package org.linkbank.publish;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.linkbank.record.Iris;

/** What the query endpoint says of itself (SPARQL 1.1 Service Description). */
public final class ServiceDescription {

    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";

    private ServiceDescription() {}

    public static Document of(Iris iris) {
        Graph graph = GraphFactory.createDefaultGraph();
        Node endpoint = NodeFactory.createURI(iris.base() + SparqlEndpoint.PATH);
        Node dataset = NodeFactory.createURI(iris.base() + SparqlEndpoint.PATH + "#dataset");
        graph.add(endpoint, Terms.TYPE, sd("Service"));
        graph.add(endpoint, sd("endpoint"), endpoint);
        graph.add(endpoint, sd("supportedLanguage"), sd("SPARQL11Query"));
        graph.add(endpoint, sd("feature"), sd("UnionDefaultGraph"));
        for (String format : new String[] {
            "SPARQL_Results_JSON",
            "SPARQL_Results_XML",
            "SPARQL_Results_CSV",
            "SPARQL_Results_TSV",
            "Turtle",
            "N-Triples",
            "JSON-LD",
            "RDF_XML"
        }) {
            graph.add(endpoint, sd("resultFormat"), NodeFactory.createURI(FORMATS + format));
        }
        graph.add(endpoint, sd("defaultDataset"), dataset);
        graph.add(dataset, Terms.TYPE, sd("Dataset"));
        return Document.of(graph);
    }

    private static Node sd(String name) {
        return NodeFactory.createURI(SD + name);
    }
}
