package org.linkbank.source.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;
import org.linkbank.split.CanonicalXml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Elements of a feed, made independent of where they stood. */
final class Elements {

    private static final Set<String> ADDRESSES = Set.of("href", "src", "url");
    private static final Set<String> TEXT_ADDRESSES = Set.of("link", "comments", "commentRss");

    /** Numbers that others' visits change: no change of the item. */
    private static final Set<String> COUNTERS = Set.of(
            "http://purl.org/rss/1.0/modules/slash/ comments",
            "http://purl.org/syndication/thread/1.0 total",
            "http://search.yahoo.com/mrss/ community");

    private Elements() {}

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** The text of the first child of a name, in any namespace; null when there is none or it is blank. */
    static @Nullable String text(Element parent, String name) {
        for (Element child : children(parent)) {
            if (name.equals(child.getLocalName()) && !child.getTextContent().isBlank()) {
                return child.getTextContent().strip();
            }
        }
        return null;
    }

    /** A reference resolved against the {@code xml:base} of the element and those around it, then the document's address. */
    static String resolved(Element element, String reference, URI document) {
        return Links.relative(reference) ? Links.absolute(base(element, document), reference) : reference.strip();
    }

    private static URI base(Element element, URI document) {
        URI outer = element.getParentNode() instanceof Element parent ? base(parent, document) : document;
        String own = element.getAttributeNS(XMLConstants.XML_NS_URI, "base");
        return own.isEmpty() ? outer : URI.create(Links.absolute(outer, own).replace(" ", "%20"));
    }

    /** Makes addresses absolute, drops what only counts visits, and takes the bases away. */
    static void settle(Element item, URI document) {
        addresses(item, document);
        unbased(item);
    }

    private static void addresses(Element element, URI document) {
        for (String name : ADDRESSES) {
            String value = element.getAttribute(name);
            if (Links.relative(value)) {
                element.setAttribute(name, resolved(element, value, document));
            }
        }
        List<Element> children = children(element);
        if (children.isEmpty() && TEXT_ADDRESSES.contains(element.getLocalName())) {
            String text = element.getTextContent();
            if (Links.relative(text)) {
                element.setTextContent(resolved(element, text, document));
            }
        }
        for (Element child : children) {
            if (COUNTERS.contains(child.getNamespaceURI() + " " + child.getLocalName())) {
                element.removeChild(child);
            } else {
                addresses(child, document);
            }
        }
    }

    private static void unbased(Element element) {
        element.removeAttributeNS(XMLConstants.XML_NS_URI, "base");
        children(element).forEach(Elements::unbased);
    }

    /** Takes a namespace off the names of an element and those in it, as RSS 1.0 and some RSS 2.0 have one. */
    static Element plain(Element item, Set<String> namespaces) {
        Document document = item.getOwnerDocument();
        NodeList all = item.getElementsByTagNameNS("*", "*");
        List<Element> inner = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            inner.add((Element) all.item(i));
        }
        inner.stream()
                .filter(element -> namespaces.contains(String.valueOf(element.getNamespaceURI())))
                .forEach(element -> undeclared((Element) document.renameNode(element, null, element.getLocalName())));
        return namespaces.contains(String.valueOf(item.getNamespaceURI()))
                ? undeclared((Element) document.renameNode(item, null, item.getLocalName()))
                : item;
    }

    private static Element undeclared(Element element) {
        element.removeAttribute("xmlns");
        return element;
    }

    /** Adds an identifier that the feed left out, so that a mapping finds what the record is called by. */
    static void add(Element item, @Nullable String namespace, String name, String text) {
        if (!text.isEmpty()) {
            Element added = item.getOwnerDocument().createElementNS(namespace, name);
            added.setTextContent(text);
            item.appendChild(added);
        }
    }

    /** The markup in an element, without the element itself. */
    static String markup(Element element) {
        StringBuilder markup = new StringBuilder();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                markup.append(new String(CanonicalXml.of(child), StandardCharsets.UTF_8));
            } else {
                markup.append(escaped(String.valueOf(node.getNodeValue())));
            }
        }
        return markup.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
