package org.linkbank.split;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import org.linkbank.record.Limits;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Writes an element so that equal elements have equal bytes: UTF-8, namespace declarations by prefix, then attributes by
 * namespace and name, no comments, no CDATA, as Canonical XML 1.1 does. White space in text is kept: it may matter.
 */
public final class CanonicalXml {

    private static final Limits NONE = new Limits(Long.MAX_VALUE, Integer.MAX_VALUE - 8, 1, Integer.MAX_VALUE);
    private static final Comparator<Attr> ORDER = Comparator.comparing((Attr attribute) -> !isDeclaration(attribute))
            .thenComparing(attribute -> isDeclaration(attribute) ? "" : String.valueOf(attribute.getNamespaceURI()))
            .thenComparing(CanonicalXml::local);

    private CanonicalXml() {}

    public static byte[] of(Element element) {
        StringBuilder xml = new StringBuilder();
        write(element, xml);
        return xml.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isDeclaration(Attr attribute) {
        return XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI());
    }

    private static String local(Attr attribute) {
        return attribute.getName().equals("xmlns") ? "" : String.valueOf(attribute.getLocalName());
    }

    private static void write(Element element, StringBuilder xml) {
        xml.append('<').append(element.getTagName());
        for (Attr attribute : sorted(element.getAttributes())) {
            xml.append(' ').append(attribute.getName()).append("=\"");
            escape(attribute.getValue(), true, xml);
            xml.append('"');
        }
        xml.append('>');
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element nested) {
                write(nested, xml);
            } else {
                escape(String.valueOf(child.getNodeValue()), false, xml);
            }
        }
        xml.append("</").append(element.getTagName()).append('>');
    }

    private static List<Attr> sorted(NamedNodeMap attributes) {
        List<Attr> sorted = new ArrayList<>();
        for (int i = 0; i < attributes.getLength(); i++) {
            sorted.add((Attr) attributes.item(i));
        }
        sorted.sort(ORDER);
        return sorted;
    }

    private static void escape(String text, boolean attribute, StringBuilder xml) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append(attribute ? ">" : "&gt;");
                case '"' -> xml.append(attribute ? "&quot;" : "\"");
                case '\r' -> xml.append("&#xD;");
                case '\t' -> xml.append(attribute ? "&#x9;" : "\t");
                case '\n' -> xml.append(attribute ? "&#xA;" : "\n");
                default -> xml.append(c);
            }
        }
    }

    /** Reads back what {@link #of} wrote. */
    public static Element read(byte[] canonical) {
        try {
            XmlPath root = XmlPath.parse("/*", Map.of());
            XmlElements elements = new XmlElements(new ByteArrayInputStream(canonical), root, NONE);
            if (elements.hasNext() && elements.next() instanceof Piece.Found<Element> found) {
                return found.value();
            }
            throw new IllegalArgumentException("expected a record in XML, found something else");
        } catch (IOException | SplitException e) {
            throw new IllegalArgumentException("expected a record in XML, found something else", e);
        }
    }
}
