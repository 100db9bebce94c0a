package org.linkbank.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;

/**
 * The vocabulary as data: terms and concept schemes, read once from Turtle files. Its IRIs are Linkbank's, the same in every
 * installation, and each installation shows what it was built with.
 */
public final class Vocabulary {

    private final Graph graph;

    private Vocabulary(Graph graph) {
        this.graph = graph;
    }

    /** Reads Turtle files, which have been validated before: one that cannot be read is an exception. */
    public static Vocabulary read(Collection<Path> files) {
        Graph graph = GraphFactory.createDefaultGraph();
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file)) {
                RDFParser.source(in).base(Terms.LINKBANK).lang(Lang.TURTLE).parse(graph);
            } catch (IOException e) {
                throw new UncheckedIOException("vocabulary " + file + ": cannot be read", e);
            }
        }
        return new Vocabulary(graph);
    }

    /** The triples about an IRI and the nodes without a name that hang from it; empty when it is not of the vocabulary. */
    public Optional<Graph> describe(Node iri) {
        Graph described = GraphFactory.createDefaultGraph();
        copy(iri, described);
        return described.isEmpty() ? Optional.empty() : Optional.of(described);
    }

    private void copy(Node subject, Graph into) {
        for (Triple triple : graph.find(subject, Node.ANY, Node.ANY).toList()) {
            into.add(triple);
            if (triple.getObject().isBlank()) {
                copy(triple.getObject(), into);
            }
        }
    }

    /** The classes, properties and datatypes of Linkbank's own namespace, with the vocabulary's head, and every scheme's. */
    public Graph terms() {
        Graph terms = GraphFactory.createDefaultGraph();
        copy(NodeFactory.createURI(Terms.LINKBANK), terms);
        classes().forEach(term -> copy(term, terms));
        properties().forEach(term -> copy(term, terms));
        schemes().forEach(scheme -> copy(scheme, terms));
        return terms;
    }

    /** A scheme with all its concepts. */
    public Graph scheme(Node scheme) {
        Graph whole = GraphFactory.createDefaultGraph();
        copy(scheme, whole);
        concepts(scheme).forEach(concept -> copy(concept, whole));
        return whole;
    }

    public List<Node> schemes() {
        return named(Terms.TYPE, Terms.CONCEPT_SCHEME);
    }

    /** A scheme's concepts by their labels. */
    public List<Node> concepts(Node scheme) {
        return named(Terms.IN_SCHEME, scheme);
    }

    public List<Node> classes() {
        return ownTerms().stream()
                .filter(term -> is(term, OWL2.Class.asNode()) || is(term, RDFS.Datatype.asNode()))
                .toList();
    }

    public List<Node> properties() {
        return ownTerms().stream()
                .filter(term -> !is(term, OWL2.Class.asNode()) && !is(term, RDFS.Datatype.asNode()))
                .toList();
    }

    private List<Node> ownTerms() {
        return graph
                .find(Node.ANY, Terms.TYPE, Node.ANY)
                .mapWith(Triple::getSubject)
                .filterKeep(term -> term.isURI() && term.getURI().startsWith(Terms.LINKBANK + "#"))
                .toSet()
                .stream()
                .sorted(byLabel())
                .toList();
    }

    private boolean is(Node term, Node type) {
        return graph.contains(term, Terms.TYPE, type);
    }

    private List<Node> named(Node property, Node value) {
        return graph
                .find(Node.ANY, property, value)
                .mapWith(Triple::getSubject)
                .filterKeep(Node::isURI)
                .toSet()
                .stream()
                .sorted(byLabel())
                .toList();
    }

    private Comparator<Node> byLabel() {
        return Comparator.<Node, String>comparing(node -> label(node).orElse(""), String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Node::getURI);
    }

    /** What people call a term or a concept. */
    public Optional<String> label(Node node) {
        return Labels.in(graph, node);
    }

    /** A literal that is said of a term or a concept, such as its definition. */
    public Optional<String> text(Node node, Node property) {
        return Optional.ofNullable(Origins.text(graph, node, property));
    }
}
