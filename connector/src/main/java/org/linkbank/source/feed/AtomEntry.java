package org.linkbank.source.feed;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.RecordForm;
import org.linkbank.split.CanonicalXml;
import org.w3c.dom.Element;

/**
 * An entry of Atom (RFC 4287; kind {@code entries}): with the feed's authors where it names none, its addresses absolute, and
 * XHTML in it written as HTML (section 3.1.1), so that a mapping meets text and HTML only. Its id is its {@code id}, else its
 * link, else its title and date.
 */
final class AtomEntry {

    private AtomEntry() {}

    static FeedItem of(Element entry, List<Element> authors, URI document) {
        inherit(entry, authors);
        Elements.settle(entry, document);
        Elements.children(entry).forEach(AtomEntry::asHtml);
        @Nullable String link = link(entry);
        @Nullable String date = Elements.text(entry, "updated");
        date = date == null ? Elements.text(entry, "published") : date;
        String id = FeedItem.identity(Elements.text(entry, "id"), link, Elements.text(entry, "title"), date);
        if (Elements.text(entry, "id") == null) {
            Elements.add(entry, entry.getNamespaceURI(), "id", id);
        }
        return new FeedItem("entries", RecordForm.XML, id, link, date, CanonicalXml.of(entry));
    }

    private static void inherit(Element entry, List<Element> authors) {
        boolean own = Elements.children(entry).stream()
                .anyMatch(child -> String.valueOf(child.getLocalName()).matches("author|source"));
        if (!own) {
            authors.forEach(author -> entry.appendChild(entry.getOwnerDocument().importNode(author, true)));
        }
    }

    private static void asHtml(Element construct) {
        if (construct.getAttribute("type").equals("xhtml")) {
            construct.setTextContent(Elements.markup(construct));
            construct.setAttribute("type", "html");
        }
    }

    private static @Nullable String link(Element entry) {
        for (Element child : Elements.children(entry)) {
            boolean alternate = child.getAttribute("rel").isEmpty()
                    || child.getAttribute("rel").equals("alternate");
            if ("link".equals(child.getLocalName()) && alternate && child.hasAttribute("href")) {
                return child.getAttribute("href");
            }
        }
        return null;
    }
}
