package org.linkbank.source.discover;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import org.linkbank.source.harvest.WebAddress;

/** WordPress: a link of relation {@code https://api.w.org/}, in a header or the page, or the interface itself. */
final class WordPressDetector implements Detector {

    private static final String RELATION = "https://api.w.org/";

    @Override
    public String template() {
        return "pull-wordpress";
    }

    @Override
    public List<Offer> detect(Site site) {
        Probe front = site.front();
        boolean linked = front.headers().getOrDefault("link", "").contains(RELATION)
                || !front.html().select("link[rel=\"" + RELATION + "\"]").isEmpty();
        JsonNode api = site.get("/wp-json/", "application/json").json();
        boolean open = api.path("namespaces").toString().contains("\"wp/v2\"");
        if (!linked && !open) {
            return List.of();
        }
        String words = "a WordPress site" + (open ? "" : ", whose interface is closed to visitors");
        return List.of(Offer.of(template(), URI.create(WebAddress.root(site.root())), words));
    }
}
