package org.linkbank.source.feed;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.RecordForm;
import org.linkbank.split.CanonicalXml;
import org.w3c.dom.Element;

/**
 * An item of RSS 2.0, 0.9x or 1.0 (kind {@code items}): in no namespace, its addresses absolute. Its id is its {@code guid},
 * else its link, else {@code rdf:about}, else its title and date.
 */
final class RssItem {

    private static final Set<String> NAMESPACES = Set.of(
            "http://purl.org/rss/1.0/",
            "http://my.netscape.com/rdf/simple/0.9/",
            "http://channel.netscape.com/rdf/simple/0.9/",
            "http://backend.userland.com/rss2",
            "http://blogs.law.harvard.edu/tech/rss");
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private RssItem() {}

    static FeedItem of(Element element, URI document) {
        Element item = Elements.plain(element, NAMESPACES);
        Elements.settle(item, document);
        @Nullable String link = link(item);
        @Nullable String date = Elements.text(item, "pubDate");
        date = date == null ? Elements.text(item, "date") : date;
        String id = FeedItem.identity(Elements.text(item, "guid"), link, Elements.text(item, "title"), date);
        if (link == null && Elements.text(item, "guid") == null) {
            Elements.add(item, null, "guid", id);
        }
        return new FeedItem("items", RecordForm.XML, id, link, date, CanonicalXml.of(item));
    }

    /** The item's own link: one in another namespace is a feed's or a file's. */
    private static @Nullable String link(Element item) {
        for (Element child : Elements.children(item)) {
            boolean own = child.getNamespaceURI() == null && child.getTagName().equals("link");
            if (own && !child.getTextContent().isBlank()) {
                return child.getTextContent().strip();
            }
        }
        String about = item.getAttributeNS(RDF, "about");
        return about.isEmpty() ? null : about;
    }
}
