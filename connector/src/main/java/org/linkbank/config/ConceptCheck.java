package org.linkbank.config;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.linkbank.file.Problems;
import org.linkbank.file.TurtleFile;

/**
 * Holds concept schemes and crosswalks to what a look-up needs: each concept has a label and a scheme, no notation stands for
 * two concepts of a file, and a link to a concept of ours leads to one.
 */
record ConceptCheck(Problems problems, Set<Node> concepts, Set<Node> schemes) {

    private static final String OURS = "https://linkbank.org/vocab/";
    private static final List<Node> LINKS = List.of(
            SKOS.broader.asNode(),
            SKOS.narrower.asNode(),
            SKOS.related.asNode(),
            SKOS.exactMatch.asNode(),
            SKOS.closeMatch.asNode(),
            SKOS.broadMatch.asNode(),
            SKOS.narrowMatch.asNode(),
            SKOS.relatedMatch.asNode());
    private static final List<Node> MEMBERSHIPS = List.of(SKOS.inScheme.asNode(), SKOS.topConceptOf.asNode());

    ConceptCheck(Problems problems) {
        this(problems, new HashSet<>(), new HashSet<>());
    }

    void check(List<TurtleFile> files) {
        for (TurtleFile file : files) {
            ofType(file.graph(), SKOS.Concept.asNode(), concepts);
            ofType(file.graph(), SKOS.ConceptScheme.asNode(), schemes);
        }
        files.forEach(this::check);
    }

    private static void ofType(Graph graph, Node type, Set<Node> found) {
        graph.find(Node.ANY, RDF.type.asNode(), type).forEachRemaining(triple -> found.add(triple.getSubject()));
    }

    private void check(TurtleFile file) {
        Map<Node, Triple> notations = new HashMap<>();
        file.lines().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .forEach(triple -> {
                    checkType(file, triple);
                    checkLink(file, triple);
                    checkNotation(file, triple, notations);
                });
    }

    private void checkType(TurtleFile file, Triple triple) {
        if (!triple.getPredicate().equals(RDF.type.asNode())) {
            return;
        }
        if (triple.getObject().equals(SKOS.Concept.asNode())) {
            need(file, triple, "skos:prefLabel", SKOS.prefLabel.asNode());
            need(file, triple, "skos:inScheme", SKOS.inScheme.asNode());
        } else if (triple.getObject().equals(SKOS.ConceptScheme.asNode())) {
            need(file, triple, "skos:prefLabel", SKOS.prefLabel.asNode());
        }
    }

    private void need(TurtleFile file, Triple declaration, String name, Node property) {
        if (!file.graph().contains(declaration.getSubject(), property, Node.ANY)) {
            problems.add(file.where(declaration), name + " of " + declaration.getSubject(), "none");
        }
    }

    private void checkLink(TurtleFile file, Triple triple) {
        Node target = triple.getObject();
        if (MEMBERSHIPS.contains(triple.getPredicate()) && !schemes.contains(target)) {
            problems.add(file.where(triple), "a skos:ConceptScheme of schemes/ or crosswalks/", target.toString());
        }
        boolean ours = target.isURI() && target.getURI().startsWith(OURS);
        if (LINKS.contains(triple.getPredicate()) && ours && !concepts.contains(target)) {
            problems.add(file.where(triple), "a skos:Concept of schemes/ or crosswalks/", target.toString());
        }
    }

    private void checkNotation(TurtleFile file, Triple triple, Map<Node, Triple> notations) {
        if (!triple.getPredicate().equals(SKOS.notation.asNode())) {
            return;
        }
        Triple first = notations.putIfAbsent(triple.getObject(), triple);
        if (first != null && !first.getSubject().equals(triple.getSubject())) {
            String found = triple.getObject().getLiteralLexicalForm() + ", also at " + file.where(first);
            problems.add(file.where(triple), "a skos:notation of one concept", found);
        }
    }
}
