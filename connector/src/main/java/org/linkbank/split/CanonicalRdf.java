package org.linkbank.split;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.out.NodeFmtLib;

/**
 * Writes the triples about one subject so that equal graphs have equal bytes: N-Triples in UTF-8, a line each, sorted, blank
 * nodes labelled by what is said of them ({@link BlankLabels}).
 */
public final class CanonicalRdf {

    private CanonicalRdf() {}

    public static byte[] of(Collection<Triple> triples) {
        Map<Node, String> labels = BlankLabels.of(triples);
        TreeSet<String> lines = new TreeSet<>();
        triples.forEach(triple -> lines.add(text(triple.getSubject(), labels) + " "
                + text(triple.getPredicate(), labels) + " " + text(triple.getObject(), labels) + " ."));
        return lines(lines);
    }

    /** Lines in a set, sorted and each once. */
    static byte[] lines(SortedSet<String> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Node node, Map<Node, String> labels) {
        return node.isBlank() ? "_:" + labels.get(node) : NodeFmtLib.strNT(node);
    }

    /** Reads back what {@link #of} wrote, with the labels it gave. */
    public static Graph read(byte[] canonical) {
        return graph(new String(canonical, StandardCharsets.UTF_8));
    }

    static Graph graph(String triples) {
        return RDFParser.fromString(triples, Lang.NTRIPLES)
                .labelToNode(LabelToNode.createUseLabelAsGiven())
                .checking(false)
                .toGraph();
    }

    /** The subject that a record is about: the one that has an IRI, which sorting puts first. */
    public static String subject(byte[] canonical) {
        String text = new String(canonical, StandardCharsets.UTF_8);
        return text.startsWith("<") ? text.substring(1, text.indexOf('>')) : "";
    }

    /** A blank node by a label that {@link BlankLabels} gave. */
    public static Node blank(String label) {
        return NodeFactory.createBlankNode(label);
    }
}
