package org.linkbank.source.discover;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import org.linkbank.source.harvest.WebAddress;

/** A register of local assets: version 5 of its read interface counts what it lists and says under which licence. */
final class AlissDetector implements Detector {

    @Override
    public String template() {
        return "pull-aliss";
    }

    @Override
    public List<Offer> detect(Site site) {
        JsonNode page = site.get("/v5/import?page=1", "application/json").json();
        boolean found = page.path("count").isNumber()
                && page.path("data").isArray()
                && page.path("meta").has("licence");
        URI root = URI.create(WebAddress.root(site.root()));
        return found
                ? List.of(Offer.of(
                        template(),
                        root,
                        "a register of local assets, " + page.path("count").asText() + " services"))
                : List.of();
    }
}
