package org.linkbank.source.discover;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.harvest.WebAddress;

/**
 * Realtime Paged Data Exchange: a page with {@code next}, {@code items} and {@code license}; at the address itself, or where an
 * OpenActive dataset site says that its distributions are.
 */
final class RpdeDetector implements Detector {

    private static final int MOST = 5;
    private static final Pattern CONTENT = Pattern.compile("\"contentUrl\"\\s*:\\s*\"([^\"]{1,500})\"");

    @Override
    public String template() {
        return "pull-rpde";
    }

    @Override
    public List<Offer> detect(Site site) {
        List<Offer> offers = new ArrayList<>();
        for (String address : addresses(site)) {
            JsonNode page = site.get(address, "application/json").json();
            if (page.path("items").isArray() && page.has("next") && page.has("license")) {
                @Nullable
                String licence = WebAddress.orNull(page.path("license").asText());
                String words =
                        "an RPDE feed (OpenActive), " + page.path("items").size() + " items on its first page";
                offers.add(new Offer(template(), URI.create(address), words, licence, Map.of()));
            }
        }
        return offers;
    }

    private static Set<String> addresses(Site site) {
        Set<String> addresses = new LinkedHashSet<>(List.of(site.url().toString()));
        for (Element script : site.front().html().select("script[type=application/ld+json]")) {
            Matcher content = CONTENT.matcher(script.data());
            while (content.find() && addresses.size() <= MOST) {
                @Nullable String address = WebAddress.orNull(content.group(1).replace("\\/", "/"));
                if (address != null) {
                    addresses.add(address);
                }
            }
        }
        return addresses;
    }
}
