package org.linkbank.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.linkbank.file.Nearest;
import org.linkbank.file.Problems;
import org.linkbank.file.TurtleFile;

/**
 * Holds Linkbank's own terms to what the vocabulary promises: each has a label, a definition and an example, and none is used
 * that is not declared.
 */
record TermCheck(Map<Node, TurtleFile> declared, Set<String> names, Problems problems) {

    private static final String NAMESPACE = "https://linkbank.org/vocab#";

    private static final Map<String, Node> NEEDED = Map.of(
            "rdfs:label", RDFS.label.asNode(),
            "skos:definition", SKOS.definition.asNode(),
            "skos:example", SKOS.example.asNode());

    static TermCheck of(List<TurtleFile> files, Problems problems) {
        Map<Node, TurtleFile> declared = new LinkedHashMap<>();
        Set<String> names = new TreeSet<>();
        for (TurtleFile file : files) {
            for (Triple triple : file.lines().keySet()) {
                if (isTerm(triple.getSubject())) {
                    declared.putIfAbsent(triple.getSubject(), file);
                    names.add(name(triple.getSubject()));
                }
            }
        }
        return new TermCheck(declared, names, problems);
    }

    void checkDeclared() {
        declared.forEach((term, file) -> NEEDED.forEach((name, property) -> {
            if (!file.graph().contains(term, property, Node.ANY)) {
                problems.add(file.where(term), name + " of lb:" + name(term), "none");
            }
        }));
    }

    /** A shape's or a mapping's constant is an object, so both places count. */
    void checkUsed(TurtleFile file) {
        for (Triple triple : file.lines().keySet()) {
            checkUsed(file, triple, triple.getPredicate());
            checkUsed(file, triple, triple.getObject());
        }
    }

    private void checkUsed(TurtleFile file, Triple triple, Node node) {
        if (isTerm(node) && !declared.containsKey(node)) {
            problems.add(
                    file.where(triple), "a term that vocab/linkbank.ttl declares", Nearest.quote(name(node), names));
        }
    }

    private static boolean isTerm(Node node) {
        return node.isURI() && node.getURI().startsWith(NAMESPACE);
    }

    private static String name(Node term) {
        return term.getURI().substring(NAMESPACE.length());
    }
}
