package org.linkbank.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.linkbank.publish.Catalogue;
import org.linkbank.publish.Document;
import org.linkbank.publish.Form;
import org.linkbank.publish.LinkedData;
import org.linkbank.publish.Lookup;
import org.linkbank.record.Iris;
import org.linkbank.source.Source;
import org.linkbank.store.Tombstone;

/** Sends what is known of an address as a page or a document. */
final class DescriptionAnswer {

    private final Part part;
    private final Iris iris;
    private final Catalogue catalogue;
    private final ResourceViews views;
    private final BankStatus bank;
    private final Pages pages;
    private final Problems problems;

    DescriptionAnswer(
            Part part,
            Iris iris,
            Catalogue catalogue,
            ResourceViews views,
            BankStatus bank,
            Pages pages,
            Problems problems) {
        this.part = part;
        this.iris = iris;
        this.catalogue = catalogue;
        this.views = views;
        this.bank = bank;
        this.pages = pages;
        this.problems = problems;
    }

    void send(HttpServletRequest request, HttpServletResponse response, Lookup lookup, Address.Reading reading)
            throws IOException {
        response.setHeader("Vary", "Accept");
        Optional<Form> form = Optional.ofNullable(reading.form()).or(() -> Form.accepted(request.getHeader("Accept")));
        if (form.isEmpty()) {
            problems.send(
                    request,
                    response,
                    HttpServletResponse.SC_NOT_ACCEPTABLE,
                    "Not in that form",
                    "Expected to be asked for text/html, text/turtle, application/ld+json or application/n-triples, found "
                            + request.getHeader("Accept") + ".",
                    null);
        } else if (lookup instanceof Lookup.Found found) {
            found(response, found, part.prefix() + reading.path(), form.get());
        } else if (lookup instanceof Lookup.Gone gone) {
            gone(response, gone, form.get());
        } else if (lookup instanceof Lookup.TooMuch much) {
            problems.send(
                    request,
                    response,
                    HttpServletResponse.SC_NOT_ACCEPTABLE,
                    "Too much for one page",
                    "More than " + Words.number(much.limit()) + " facts are known of it.",
                    "Ask " + part.prefix() + "/sparql for them in parts, with LIMIT and OFFSET.");
        }
    }

    private void found(HttpServletResponse response, Lookup.Found found, String path, Form form) throws IOException {
        Document document = Document.of(found, iris);
        for (Form other : Form.documents()) {
            response.addHeader(
                    "Link",
                    "<" + Links.asciiPath(path) + "?format=" + other.suffix() + ">; rel=\"alternate\"; type=\""
                            + other.mediaType() + "\"");
        }
        if (form == Form.HTML) {
            ResourceView view = view(found, path, document);
            pages.send(response, HttpServletResponse.SC_OK, "resource.jte", Map.of("view", view, "now", bank.now()));
        } else {
            Documents.send(response, HttpServletResponse.SC_OK, document, form, part);
        }
    }

    private ResourceView view(Lookup.Found found, String path, Document document) {
        ResourceViews.Arranged arranged = views.arrange(found.subject(), found.graph(), found.mentions());
        boolean isGraph = found.subject().getURI().startsWith(iris.base() + "/graph/");
        return new ResourceView(
                part,
                isGraph ? graphTitle(found) : arranged.title(),
                found.subject().getURI(),
                path,
                arranged.types(),
                arranged.summary(),
                isGraph ? arranged.bySubject() : arranged.rows(),
                found.origins(),
                arranged.mentions(),
                found.mentions().size() == LinkedData.MENTIONS,
                document.asEmbeddedJsonLd());
    }

    private static String graphTitle(Lookup.Found found) {
        return found.origins().stream()
                .map(origin -> "Record " + origin.record().id() + " of " + origin.sourceName())
                .findFirst()
                .orElse("A record's graph");
    }

    private void gone(HttpServletResponse response, Lookup.Gone gone, Form form) throws IOException {
        Tombstone tombstone = gone.tombstone();
        if (form == Form.HTML) {
            String source = catalogue
                    .find(tombstone.key().source())
                    .map(Source::name)
                    .orElse(tombstone.key().source().value());
            pages.send(
                    response,
                    HttpServletResponse.SC_GONE,
                    "gone.jte",
                    Map.of(
                            "part", part,
                            "iri", gone.subject().getURI(),
                            "sourceName", source,
                            "tombstone", tombstone));
        } else {
            Documents.send(response, HttpServletResponse.SC_GONE, Document.of(gone, iris), form, part);
        }
    }
}
