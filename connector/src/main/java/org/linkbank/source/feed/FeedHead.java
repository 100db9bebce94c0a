package org.linkbank.source.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.Harvested;
import org.linkbank.source.harvest.WebAddress;
import org.w3c.dom.Element;

/** What a feed in XML says of itself: where it goes on, who wrote it, what licence it is under. */
final class FeedHead {

    private final FeedLinks links;
    private final URI here;
    private final List<Element> authors = new ArrayList<>();
    private final List<String> rights = new ArrayList<>();
    private @Nullable String licence;

    FeedHead(FeedLinks links, URI here) {
        this.links = links;
        this.here = here;
    }

    void read(Element child) {
        switch (String.valueOf(child.getLocalName())) {
            case "link" -> link(child);
            case "author" -> authors.add(child);
            case "rights", "copyright" -> rights(child.getTextContent().strip());
            case "license", "licence" -> licence(text(child));
            default -> {
                // Titles, images and the like name the feed, not its items.
            }
        }
    }

    /** {@code rel="next"} of RFC 5005 section 3, {@code rel="prev-archive"} of section 4, {@code rel="license"} of RFC 4946. */
    private void link(Element link) {
        String address = Elements.resolved(link, link.getAttribute("href"), here);
        switch (link.getAttribute("rel")) {
            case "next" -> links.next(address);
            case "prev-archive" -> links.previousArchive(address);
            case "license" -> licence(address);
            default -> {
                // Its own address, its page and its hub lead to no more items.
            }
        }
    }

    private void licence(String address) {
        licence = licence == null ? WebAddress.orNull(address) : licence;
    }

    private void rights(String text) {
        if (!text.isEmpty() && rights.isEmpty()) {
            rights.add(text);
        }
    }

    private static String text(Element licence) {
        String resource = licence.getAttributeNS("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "resource");
        return resource.isEmpty() ? licence.getTextContent().strip() : resource;
    }

    /** Those of entries that name none of their own (RFC 4287 section 4.2.1). */
    List<Element> authors() {
        return authors;
    }

    Harvested.Stated stated() {
        return new Harvested.Stated(licence, rights);
    }
}
