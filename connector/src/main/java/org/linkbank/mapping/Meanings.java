package org.linkbank.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.linkbank.mapping.Meaning.Relation;
import org.linkbank.mapping.function.Table;

/**
 * What the vocabulary knows of terms: the concepts of the bank's own schemes, those without {@code dcterms:source}, and what
 * crosswalks map to them. Related matches count too: somebody has looked at the term.
 */
public final class Meanings {

    private static final Map<Node, Relation> RELATIONS = relations();
    private static final List<Node> NAMES =
            List.of(SKOS.notation.asNode(), SKOS.prefLabel.asNode(), SKOS.altLabel.asNode(), SKOS.hiddenLabel.asNode());

    private final Set<Node> own = new HashSet<>();
    private final Map<Node, List<Meaning>> byConcept = new HashMap<>();
    private final Map<String, List<Meaning>> byText = new HashMap<>();

    private Meanings() {}

    private static Map<Node, Relation> relations() {
        Map<Node, Relation> relations = new LinkedHashMap<>();
        relations.put(SKOS.exactMatch.asNode(), Relation.EXACT);
        relations.put(SKOS.closeMatch.asNode(), Relation.CLOSE);
        relations.put(SKOS.broadMatch.asNode(), Relation.BROAD);
        relations.put(SKOS.relatedMatch.asNode(), Relation.RELATED);
        return relations;
    }

    /** Reads Turtle files, which have been validated before: one that cannot be read is an exception. */
    public static Meanings read(Collection<Path> schemes, Collection<Path> crosswalks) {
        Meanings meanings = new Meanings();
        schemes.forEach(file -> meanings.addScheme(graph(file)));
        crosswalks.forEach(file -> meanings.addCrosswalk(graph(file)));
        return meanings;
    }

    private static Graph graph(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return RDFParser.source(in).lang(Lang.TURTLE).toGraph();
        } catch (IOException e) {
            throw new UncheckedIOException("vocabulary " + file + ": cannot be read", e);
        }
    }

    private void addScheme(Graph scheme) {
        scheme.stream(Node.ANY, SKOS.inScheme.asNode(), Node.ANY)
                .filter(triple -> !scheme.contains(triple.getObject(), DCTerms.source.asNode(), Node.ANY))
                .forEach(triple -> own.add(triple.getSubject()));
    }

    private void addCrosswalk(Graph crosswalk) {
        RELATIONS.forEach((property, relation) -> crosswalk.stream(Node.ANY, property, Node.ANY)
                .filter(triple -> own.contains(triple.getObject()))
                .forEach(triple -> byConcept
                        .computeIfAbsent(triple.getSubject(), concept -> new ArrayList<>())
                        .add(new Meaning(triple.getObject().getURI(), relation))));
        if (SkosTable.isOpenEnded(crosswalk)) {
            NAMES.forEach(
                    property -> crosswalk.stream(Node.ANY, property, Node.ANY).forEach(this::name));
        }
    }

    private void name(Triple triple) {
        List<Meaning> meant = byConcept.getOrDefault(triple.getSubject(), List.of());
        if (!meant.isEmpty() && triple.getObject().isLiteral()) {
            byText.computeIfAbsent(Table.folded(triple.getObject().getLiteralLexicalForm()), text -> new ArrayList<>())
                    .addAll(meant);
        }
    }

    /** What a text or an IRI says in the bank's words, by concept; nothing when nobody has mapped it. */
    public List<Meaning> of(Node term) {
        if (own.contains(term)) {
            return List.of(new Meaning(term.getURI(), Relation.OWN));
        }
        List<Meaning> found = term.isLiteral()
                ? byText.getOrDefault(Table.folded(term.getLiteralLexicalForm()), List.of())
                : byConcept.getOrDefault(term, List.of());
        return found.stream()
                .distinct()
                .sorted((a, b) -> a.concept().compareTo(b.concept()))
                .toList();
    }
}
