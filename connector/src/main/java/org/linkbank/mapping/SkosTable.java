package org.linkbank.mapping;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.linkbank.mapping.function.Table;

/**
 * A SKOS file as a table. A concept is found by its notations, those without a datatype before those with one, then by its
 * labels; one that the file maps to others stands for them, and is found by its IRI too, so that tables can follow one another.
 */
final class SkosTable {

    /** What a value may stand for. A related match says that two are associated, not that the one can take the other's place. */
    private static final List<Node> MATCHES =
            List.of(SKOS.exactMatch.asNode(), SKOS.closeMatch.asNode(), SKOS.broadMatch.asNode());

    private static final Node RELATED = SKOS.relatedMatch.asNode();
    private static final List<Node> LABELS =
            List.of(SKOS.prefLabel.asNode(), SKOS.altLabel.asNode(), SKOS.hiddenLabel.asNode());
    private static final Node OPEN_ENDED = NodeFactory.createURI("https://linkbank.org/vocab#openEnded");

    private final Graph graph;

    private SkosTable(Graph graph) {
        this.graph = graph;
    }

    static Table of(Graph graph) {
        return new SkosTable(graph).table();
    }

    /** Whether a file says that values it lacks are to be expected. */
    static boolean isOpenEnded(Graph graph) {
        return graph.stream(Node.ANY, OPEN_ENDED, Node.ANY)
                .map(Triple::getObject)
                .anyMatch(
                        said -> said.isLiteral() && said.getLiteralLexicalForm().equals("true"));
    }

    private Table table() {
        Map<String, String> codes = new HashMap<>();
        mapped().forEach(concept -> put(concept.getURI(), concept, codes));
        codes.putAll(notations(false));
        codes.putAll(notations(true));
        Map<String, String> labels = new HashMap<>();
        LABELS.forEach(property -> literals(property)
                .filter(each -> !isScheme(each.getSubject()))
                .forEach(each -> put(Table.folded(text(each)), each.getSubject(), labels)));
        return new Table(meanings(codes), meanings(labels), isOpenEnded(graph));
    }

    private Set<Node> mapped() {
        Set<Node> mapped = new HashSet<>();
        MATCHES.forEach(property -> graph.find(Node.ANY, property, Node.ANY)
                .mapWith(Triple::getSubject)
                .filterKeep(Node::isURI)
                .forEachRemaining(mapped::add));
        return mapped;
    }

    private Map<String, String> notations(boolean plain) {
        Map<String, String> notations = new HashMap<>();
        literals(SKOS.notation.asNode())
                .filter(each ->
                        plain == each.getObject().getLiteralDatatypeURI().endsWith("#string"))
                .forEach(each -> put(text(each), each.getSubject(), notations));
        return notations;
    }

    private Stream<Triple> literals(Node property) {
        return graph.stream(Node.ANY, property, Node.ANY)
                .filter(each -> each.getSubject().isURI() && each.getObject().isLiteral());
    }

    private boolean isScheme(Node subject) {
        return graph.contains(subject, RDF.type.asNode(), SKOS.ConceptScheme.asNode());
    }

    private static String text(Triple triple) {
        return triple.getObject().getLiteralLexicalForm();
    }

    /** Where two concepts share a value, the first by IRI has it, so that a table never depends on the order of reading. */
    private static void put(String value, Node concept, Map<String, String> concepts) {
        concepts.merge(value, concept.getURI(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }

    private Map<String, List<String>> meanings(Map<String, String> concepts) {
        Map<String, List<String>> meanings = new HashMap<>();
        concepts.forEach((value, concept) -> {
            List<String> meant = meanings(NodeFactory.createURI(concept));
            if (!meant.isEmpty()) {
                meanings.put(value, meant);
            }
        });
        return meanings;
    }

    /** Itself, unless the file maps it; none when it is only related to others. */
    private List<String> meanings(Node concept) {
        List<String> matches = MATCHES.stream()
                .flatMap(property -> graph.stream(concept, property, Node.ANY))
                .map(Triple::getObject)
                .filter(Node::isURI)
                .map(Node::getURI)
                .distinct()
                .sorted()
                .toList();
        boolean related = graph.contains(concept, RELATED, Node.ANY);
        return matches.isEmpty() && !related ? List.of(concept.getURI()) : matches;
    }
}
