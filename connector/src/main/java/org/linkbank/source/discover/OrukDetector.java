package org.linkbank.source.discover;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.linkbank.source.harvest.WebAddress;

/** Open Referral UK: {@code /} with version and profile (3.0), or a page of {@code /services} in either edition's envelope. */
final class OrukDetector implements Detector {

    @Override
    public String template() {
        return "pull-oruk";
    }

    @Override
    public List<Offer> detect(Site site) {
        List<Offer> offers = new ArrayList<>();
        for (String base : bases(site)) {
            String edition = offers.isEmpty() ? edition(site, base) : "";
            if (!edition.isEmpty()) {
                offers.add(Offer.of(template(), URI.create(base), "an Open Referral UK feed of services, " + edition));
            }
        }
        return offers;
    }

    private static Set<String> bases(Site site) {
        String given = site.base().replaceFirst("/services$", "");
        return new LinkedHashSet<>(List.of(given, WebAddress.root(site.root())));
    }

    private static String edition(Site site, String base) {
        JsonNode self = site.get(base + "/", "application/json").json();
        if (self.has("version") && (self.has("profile") || self.has("openapi_url"))) {
            return "version " + self.path("version").asText();
        }
        JsonNode page = site.get(base + "/services", "application/json").json();
        if (page.path("contents").isArray() && page.has("total_items")) {
            return "version 3.0";
        }
        return page.path("content").isArray() && page.has("totalElements") ? "version 1.0" : "";
    }
}
