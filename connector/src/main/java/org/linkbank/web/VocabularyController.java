package org.linkbank.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.linkbank.publish.Document;
import org.linkbank.publish.Form;
import org.linkbank.publish.LinkedData;
import org.linkbank.publish.Lookup;
import org.linkbank.publish.Prefixes;
import org.linkbank.publish.Terms;
import org.linkbank.publish.Vocabulary;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The vocabulary's terms, schemes and concepts. Its IRIs are Linkbank's, shown under this server's {@code /vocab}. */
@Controller
final class VocabularyController {

    private final Vocabulary vocabulary;
    private final LinkedData data;
    private final Links links;
    private final DescriptionAnswer answer;
    private final Pages pages;
    private final Problems problems;

    VocabularyController(
            Vocabulary vocabulary,
            LinkedData data,
            Links links,
            DescriptionAnswer answer,
            Pages pages,
            Problems problems) {
        this.vocabulary = vocabulary;
        this.data = data;
        this.links = links;
        this.answer = answer;
        this.pages = pages;
        this.problems = problems;
    }

    @GetMapping({"/vocab", "/vocab.{format:ttl|jsonld|nt|html}", "/vocab/**"})
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        for (Address.Reading reading : Address.of(request).readings()) {
            Node iri = NodeFactory.createURI(Terms.LINKBANK + reading.path().substring("/vocab".length()));
            if (send(iri, reading, request, response)) {
                return;
            }
        }
        problems.notFound(request, response, "The vocabulary has no such term, scheme or concept.");
    }

    private boolean send(Node iri, Address.Reading reading, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Graph> described = vocabulary.describe(iri);
        if (described.isEmpty()) {
            return false;
        }
        boolean isWhole = iri.getURI().equals(Terms.LINKBANK);
        boolean isScheme = vocabulary.schemes().contains(iri);
        if (!isWhole && !isScheme) {
            answer.send(request, response, concept(iri, described.get()), reading);
            return true;
        }
        response.setHeader("Vary", "Accept");
        Form form = Optional.ofNullable(reading.form())
                .or(() -> Form.accepted(request.getHeader("Accept")))
                .orElse(Form.TURTLE);
        if (form != Form.HTML) {
            Graph graph = isWhole ? vocabulary.terms() : vocabulary.scheme(iri);
            Documents.send(response, 200, Document.of(graph), form);
        } else if (isWhole) {
            pages.send(response, 200, "vocabulary.jte", Map.of("view", whole()));
        } else {
            pages.send(response, 200, "scheme.jte", Map.of("scheme", scheme(iri)));
        }
        return true;
    }

    /** A concept with the resources that use it. */
    private Lookup concept(Node iri, Graph described) {
        List<Node> mentions = data.mentions(iri);
        return new Lookup.Found(iri, described, List.of(), mentions);
    }

    private VocabularyView whole() {
        return new VocabularyView(
                vocabulary.schemes().stream().map(this::head).toList(),
                vocabulary.classes().stream().map(this::term).toList(),
                vocabulary.properties().stream().map(this::term).toList());
    }

    private VocabularyView.Scheme head(Node scheme) {
        return scheme(scheme, List.of());
    }

    private VocabularyView.Scheme scheme(Node scheme) {
        return scheme(
                scheme, vocabulary.concepts(scheme).stream().map(this::concept).toList());
    }

    private VocabularyView.Scheme scheme(Node scheme, List<VocabularyView.Term> members) {
        return new VocabularyView.Scheme(
                scheme.getURI(),
                String.valueOf(links.of(scheme)),
                label(scheme),
                vocabulary.text(scheme, Terms.DEFINITION).orElse(null),
                vocabulary.concepts(scheme).size(),
                members);
    }

    private VocabularyView.Term concept(Node concept) {
        return new VocabularyView.Term(
                "",
                String.valueOf(links.of(concept)),
                label(concept),
                vocabulary.text(concept, Terms.DEFINITION).orElse(null),
                null);
    }

    private VocabularyView.Term term(Node term) {
        return new VocabularyView.Term(
                term.getURI().substring(term.getURI().indexOf('#') + 1),
                Prefixes.shorten(term.getURI()),
                label(term),
                vocabulary.text(term, Terms.DEFINITION).orElse(null),
                vocabulary.text(term, Terms.EXAMPLE).orElse(null));
    }

    private String label(Node node) {
        return Words.capital(vocabulary.label(node).orElse(Prefixes.shorten(node.getURI())));
    }
}
