package org.linkbank.source.discover;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linkbank.source.harvest.WebAddress;

/** A SPARQL endpoint: it describes itself when asked without a query (SPARQL 1.1 Service Description, section 2). */
final class SparqlDetector implements Detector {

    static final String DESCRIPTION = "http://www.w3.org/ns/sparql-service-description#";

    @Override
    public String template() {
        return "pull-rdf";
    }

    @Override
    public List<Offer> detect(Site site) {
        String root = WebAddress.root(site.root());
        Set<String> candidates = new LinkedHashSet<>(List.of(site.base(), root + "/sparql"));
        for (String candidate : candidates) {
            if (site.get(candidate, "text/turtle,application/rdf+xml;q=0.8").mentions(DESCRIPTION)) {
                return List.of(new Offer(
                        template(),
                        URI.create(candidate),
                        "a SPARQL endpoint, which will be asked in pages",
                        null,
                        Map.of("query", "mappings/rdf/pages.rq")));
            }
        }
        return List.of();
    }
}
