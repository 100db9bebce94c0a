package org.linkbank.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.linkbank.record.Problem;

/** A mapping document as read: its triples in the order of the file, with their lines. */
final class Definition {

    /** One triple of a subject. */
    record Arc(Node predicate, Node object, long line) {}

    private final String display;
    private final String base;
    private final Map<Node, List<Arc>> arcs = new LinkedHashMap<>();

    /**
     * @param display the file as problems name it
     * @param base what relative IRIs of the document were resolved against
     */
    Definition(String display, String base) {
        this.display = display;
        this.base = base;
    }

    void add(Node subject, Arc arc) {
        arcs.computeIfAbsent(subject, any -> new ArrayList<>()).add(arc);
    }

    Set<Node> subjects() {
        return arcs.keySet();
    }

    List<Arc> arcs(Node subject) {
        return arcs.getOrDefault(subject, List.of());
    }

    List<Node> objects(Node subject, Node predicate) {
        return arcs(subject).stream()
                .filter(arc -> arc.predicate().equals(predicate))
                .map(Arc::object)
                .toList();
    }

    boolean has(Node subject, Node predicate) {
        return arcs(subject).stream().anyMatch(arc -> arc.predicate().equals(predicate));
    }

    /** Where a node is first described, or 0. */
    long line(Node node) {
        List<Arc> own = arcs(node);
        return own.isEmpty() ? 0 : own.get(0).line();
    }

    String display() {
        return display;
    }

    /** A node as the file writes it: {@code <#Service>}, {@code "text"}, or that it has no name. */
    String name(Node node) {
        if (node.isURI()) {
            String iri = node.getURI();
            return Rml.shorten(iri.startsWith(base) ? "<" + iri.substring(base.length()) + ">" : iri);
        }
        return node.isLiteral() ? "\"" + node.getLiteralLexicalForm() + "\"" : "a node without a name";
    }

    /** {@code term} is what is wrong, as in {@code rml:template "…"}; 0 stands for an unknown line. */
    Problem problem(long line, String triplesMap, String term, String expected, String found) {
        String file = line > 0 ? display + ":" + line : display;
        String map = triplesMap.isEmpty() ? "" : " " + triplesMap;
        return new Problem(file + map + (term.isEmpty() ? "" : ", " + term), expected, found);
    }
}
