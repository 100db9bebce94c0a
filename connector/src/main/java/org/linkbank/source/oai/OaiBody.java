package org.linkbank.source.oai;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.Limits;
import org.linkbank.split.Piece;
import org.linkbank.split.XmlElements;
import org.linkbank.split.XmlPath;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** One answer of a repository, its parts one at a time: its time, errors, records, the resumption token. */
final class OaiBody {

    static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/";

    private static final List<XmlPath> PARTS = List.of(
            path("responseDate"),
            path("error"),
            path("Identify"),
            path("ListRecords/o:record"),
            path("ListRecords/o:resumptionToken"));

    private final XmlElements parts;

    OaiBody(InputStream body, Limits limits) throws IOException {
        this.parts = new XmlElements(body, PARTS, limits);
    }

    private static XmlPath path(String rest) {
        return XmlPath.parse("/o:OAI-PMH/o:" + rest, Map.of("o", NAMESPACE));
    }

    /** The next part, or null at the end of a whole answer. */
    @Nullable
    Piece<Element> advance() {
        return parts.hasNext() ? parts.next() : null;
    }

    static boolean is(Element element, String name) {
        return name.equals(element.getLocalName());
    }

    /** The first child element of a name in any namespace, or null. */
    static @Nullable Element child(Element element, String name) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element found && is(found, name)) {
                return found;
            }
        }
        return null;
    }

    /** The text of a child element; empty when there is none. */
    static String text(Element element, String name) {
        Element child = child(element, name);
        return child == null ? "" : child.getTextContent().strip();
    }
}
