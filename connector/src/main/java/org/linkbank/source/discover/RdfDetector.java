package org.linkbank.source.discover;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.harvest.WebAddress;

/** RDF: what the address answers when asked for it, or a page's link to another form of itself. */
final class RdfDetector implements Detector {

    private static final Set<String> MEDIA = Set.of(
            "text/turtle",
            "application/n-triples",
            "application/n-quads",
            "application/trig",
            "application/rdf+xml",
            "application/ld+json");
    private static final String ACCEPT =
            "text/turtle,application/n-triples,application/rdf+xml;q=0.8,application/ld+json;q=0.5";

    @Override
    public String template() {
        return "pull-rdf";
    }

    @Override
    public List<Offer> detect(Site site) {
        Probe asked = site.get(site.url(), ACCEPT);
        if (asked.ok() && MEDIA.contains(asked.media()) && !asked.mentions(SparqlDetector.DESCRIPTION)) {
            return List.of(Offer.of(template(), site.url(), "RDF, as " + asked.media()));
        }
        for (Element link : site.front().html().select("link[rel=alternate][type][href]")) {
            @Nullable String address = WebAddress.orNull(link.absUrl("href"));
            String type = link.attr("type").strip();
            if (address != null
                    && MEDIA.contains(type)
                    && site.get(address, type).ok()) {
                return List.of(Offer.of(template(), URI.create(address), "RDF that a page links to, as " + type));
            }
        }
        return List.of();
    }
}
