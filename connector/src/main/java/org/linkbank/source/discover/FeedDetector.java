package org.linkbank.source.discover;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.harvest.WebAddress;

/** Feeds: RSS 2.0, Atom and JSON Feed, at the address itself, where a page links to one, or where they usually are. */
final class FeedDetector implements Detector {

    private static final int MOST = 3;
    private static final Set<String> TYPES =
            Set.of("application/rss+xml", "application/atom+xml", "application/feed+json", "application/json");
    private static final List<String> USUAL = List.of("/feed/", "/rss.xml", "/feed.xml", "/atom.xml", "/feed.json");
    private static final String ACCEPT =
            "application/atom+xml,application/rss+xml,application/feed+json,application/xml;q=0.8,text/xml;q=0.8,*/*;q=0.1";

    @Override
    public String template() {
        return "pull-feed";
    }

    @Override
    public List<Offer> detect(Site site) {
        List<Offer> offers = new ArrayList<>();
        for (URI address : addresses(site)) {
            String words = offers.size() < MOST ? words(site.get(address, ACCEPT)) : "";
            if (!words.isEmpty()) {
                offers.add(Offer.of(template(), address, words));
            }
        }
        return offers;
    }

    private static Set<URI> addresses(Site site) {
        Set<URI> addresses = new LinkedHashSet<>(List.of(site.url()));
        for (Element link : site.front().html().select("link[rel~=(?i)alternate][type][href]")) {
            @Nullable String address = WebAddress.orNull(link.absUrl("href"));
            boolean comments = link.attr("title").toLowerCase(Locale.ROOT).contains("comment");
            if (address != null
                    && !comments
                    && TYPES.contains(link.attr("type").strip().toLowerCase(Locale.ROOT))) {
                addresses.add(URI.create(address));
            }
        }
        if (addresses.size() == 1) {
            USUAL.forEach(path -> addresses.add(site.root().resolve(path)));
        }
        return addresses;
    }

    /** What kind of feed it is; empty when it is none. */
    private static String words(Probe probe) {
        JsonNode json = probe.json();
        if (json.path("version").asText().startsWith("https://jsonfeed.org/version/")) {
            return "a JSON Feed" + called(json.path("title").asText());
        }
        String start = probe.text().substring(0, Math.min(probe.text().length(), 1_000));
        if (!probe.ok() || !(start.contains("<rss") || start.contains("<feed") || start.contains("<rdf:RDF"))) {
            return "";
        }
        Element root = Jsoup.parse(probe.text(), "", Parser.xmlParser()).firstElementChild();
        boolean atom = root != null && root.tagName().equals("feed");
        boolean rss = root != null && root.tagName().equals("rss");
        Element title = root == null ? null : root.selectFirst("title");
        String called = called(title == null ? "" : title.text());
        return atom ? "an Atom feed" + called : rss ? "an RSS feed" + called : "";
    }

    private static String called(String title) {
        return title.isBlank() ? "" : ", \"" + title.strip() + "\"";
    }
}
