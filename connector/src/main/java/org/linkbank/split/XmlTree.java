package org.linkbank.split;

import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.Limits;
import org.linkbank.record.Problem;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Reads the element at a reader's position into a document of its own, within the limits of one record. */
final class XmlTree {

    private final XMLStreamReader reader;
    private final Limits limits;
    private final DocumentBuilder documents;

    XmlTree(XMLStreamReader reader, Limits limits) {
        this.reader = reader;
        this.limits = limits;
        this.documents = builder();
    }

    private static DocumentBuilder builder() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java platform makes documents", e);
        }
    }

    /** Leaves the reader at the element's end. One over a limit is read past and given as broken. */
    Piece<Element> read(Scope scope, String place) throws XMLStreamException {
        long start = reader.getLocation().getCharacterOffset();
        Document document = documents.newDocument();
        Element root = element(document);
        declare(scope.namespaces(), root);
        document.appendChild(root);
        Element at = root;
        int depth = 1;
        while (depth > 0) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    Element child = element(document);
                    declare(declared(reader), child);
                    at.appendChild(child);
                    at = child;
                    depth++;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    at = at.getParentNode() instanceof Element parent ? parent : at;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    at.appendChild(document.createTextNode(reader.getText()));
                default -> {
                    // Comments and processing instructions are no data.
                }
            }
            Problem over = over(depth, start, place);
            if (over != null) {
                skip(depth);
                return new Piece.Broken<>(over);
            }
        }
        return new Piece.Found<>(root, place);
    }

    private @Nullable Problem over(int depth, long start, String place) {
        if (depth > limits.depth()) {
            return new Problem(place, "at most " + limits.depth() + " levels of nesting", "more");
        }
        return reader.getLocation().getCharacterOffset() - start > limits.recordBytes()
                ? new Problem(place, "a record of at most " + limits.recordBytes() + " bytes", "a larger one")
                : null;
    }

    /** Reads past the element at the reader's position. */
    void skip() throws XMLStreamException {
        skip(1);
    }

    private void skip(int levels) throws XMLStreamException {
        int depth = levels;
        while (depth > 0) {
            int event = reader.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private Element element(Document document) {
        Element element = document.createElementNS(
                reader.getNamespaceURI(), qualified(reader.getPrefix(), reader.getLocalName()));
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String prefix = reader.getAttributePrefix(i);
            String namespace = reader.getAttributeNamespace(i);
            element.setAttributeNS(
                    namespace == null || namespace.isEmpty() ? null : namespace,
                    qualified(prefix, reader.getAttributeLocalName(i)),
                    reader.getAttributeValue(i));
        }
        return element;
    }

    private static void declare(Map<String, String> namespaces, Element element) {
        namespaces.forEach((prefix, uri) -> element.setAttributeNS(
                XMLConstants.XMLNS_ATTRIBUTE_NS_URI, prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, uri));
    }

    private static Map<String, String> declared(XMLStreamReader reader) {
        Map<String, String> namespaces = new TreeMap<>();
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            String prefix = reader.getNamespacePrefix(i);
            String uri = reader.getNamespaceURI(i);
            namespaces.put(prefix == null ? "" : prefix, uri == null ? "" : uri);
        }
        return namespaces;
    }

    private static String qualified(@Nullable String prefix, String name) {
        return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
    }

    /** The namespaces in scope at an element, by prefix. */
    record Scope(Map<String, String> namespaces) {

        static Scope of(@Nullable Scope outer, XMLStreamReader reader) {
            Map<String, String> own = declared(reader);
            if (outer != null && own.isEmpty()) {
                return outer;
            }
            Map<String, String> all = new TreeMap<>(outer == null ? Map.of() : outer.namespaces);
            all.putAll(own);
            all.values().removeIf(String::isEmpty);
            return new Scope(all);
        }
    }
}
