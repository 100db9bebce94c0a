package org.linkbank.publish;

import java.io.OutputStream;
import java.time.Instant;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;
import org.linkbank.record.Iris;
import org.linkbank.store.Tombstone;

/**
 * A description as an RDF document: what is said about the resource, and of each record graph it was taken from its source,
 * its address there, when it was fetched, its licence and the attribution that must be shown.
 */
public record Document(Graph graph) {

    /** The document of what was found. */
    public static Document of(Lookup.Found found, Iris iris) {
        Graph graph = empty();
        GraphUtil.addInto(graph, found.graph());
        for (Origin origin : found.origins()) {
            add(origin, found.subject(), iris, graph);
        }
        return new Document(graph);
    }

    /** The document of what is gone: when and why. */
    public static Document of(Lookup.Gone gone, Iris iris) {
        Graph graph = empty();
        Tombstone tombstone = gone.tombstone();
        Node stone = iris.graph(tombstone.key());
        graph.add(stone, Terms.TYPE, Terms.TOMBSTONE);
        graph.add(stone, Terms.INVALIDATED_AT, time(tombstone.at()));
        graph.add(stone, Terms.REASON, NodeFactory.createLiteralString(tombstone.reason()));
        graph.add(stone, Terms.SOURCE, iris.source(tombstone.key().source()));
        if (!stone.equals(gone.subject())) {
            graph.add(stone, Terms.FORMER_RESOURCE, gone.subject());
        }
        return new Document(graph);
    }

    /** A document of nothing but the given graph. */
    public static Document of(Graph content) {
        Graph graph = empty();
        GraphUtil.addInto(graph, content);
        return new Document(graph);
    }

    private static Graph empty() {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping().setNsPrefixes(Prefixes.mapping());
        return graph;
    }

    private static void add(Origin origin, Node subject, Iris iris, Graph graph) {
        Node name = origin.graph();
        Node source = iris.source(origin.record().source());
        if (!name.equals(subject)) {
            graph.add(name, Terms.PRIMARY_TOPIC, subject);
        }
        graph.add(name, Terms.SOURCE, source);
        graph.add(source, Terms.TYPE, Terms.SOURCE_CLASS);
        graph.add(source, Terms.TITLE, NodeFactory.createLiteralString(origin.sourceName()));
        if (origin.sourceUrl() != null) {
            graph.add(name, Terms.DERIVED_FROM, address(origin.sourceUrl()));
        }
        if (origin.fetchedAt() != null) {
            graph.add(name, Terms.GENERATED_AT, time(origin.fetchedAt()));
        }
        if (origin.licence() != null) {
            graph.add(name, Terms.LICENCE, address(origin.licence()));
        }
        origin.attribution()
                .forEach(text -> graph.add(source, Terms.ATTRIBUTION, NodeFactory.createLiteralString(text)));
    }

    private static Node address(String text) {
        try {
            return IRIx.create(text).isAbsolute() ? NodeFactory.createURI(text) : anyUri(text);
        } catch (IRIException notAnIri) {
            return anyUri(text);
        }
    }

    private static Node anyUri(String text) {
        return NodeFactory.createLiteralDT(text, XSDDatatype.XSDanyURI);
    }

    private static Node time(Instant at) {
        return NodeFactory.createLiteralDT(at.toString(), XSDDatatype.XSDdateTime);
    }

    /** Writes it in one of the forms of graphs, in UTF-8. */
    public void write(ResultFormat form, OutputStream out) {
        RDFWriter.source(graph).lang(form.lang()).output(out);
    }

    /** It as JSON-LD that is safe inside a page's script element: no character that could end it or begin markup. */
    public String asEmbeddedJsonLd() {
        return RDFWriter.source(graph)
                .lang(ResultFormat.JSON_LD.lang())
                .asString()
                .replace("&", "\\u0026")
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
