package org.linkbank.split;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.ToIntFunction;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.Limits;
import org.w3c.dom.Element;

/**
 * Everything that stands inside the outer elements of an XML document, in order, each child as a document of its own, read one
 * at a time: for formats whose records lie beside what is said of all of them. A child has the {@code xml:lang} and
 * {@code xml:base} of the elements around it, as Canonical XML 1.1 (section 2.4) gives them. A document type declaration is
 * refused. A limit on the number of records is left to the caller.
 */
public final class XmlChildren extends Pieces<Element> {

    private record Outer(
            XmlTree.Scope scope,
            @Nullable String language,
            @Nullable String base) {}

    private final XMLStreamReader reader;
    private final XmlTree tree;
    private final ToIntFunction<QName> outerLevels;
    private final Deque<Outer> open = new ArrayDeque<>();
    private @Nullable QName root;
    private int levels;
    private long child;

    /**
     * Begins to read a body.
     *
     * @param charset null: as the document says
     * @param outerLevels by the root's name, how many levels of elements lie around the children; less than 1 refuses the
     *     document
     */
    public XmlChildren(InputStream in, @Nullable Charset charset, ToIntFunction<QName> outerLevels, Limits limits)
            throws IOException {
        // Not every child is a record: whoever knows which are counts them.
        super(new Limits(limits.bytes(), limits.recordBytes(), Long.MAX_VALUE, limits.depth()));
        this.outerLevels = outerLevels;
        try {
            this.reader = reader(new LimitedInput(in, limits.bytes()), charset, limits);
        } catch (XMLStreamException e) {
            throw XmlElements.fault(e);
        }
        this.tree = new XmlTree(reader, limits);
    }

    private static XMLStreamReader reader(InputStream in, @Nullable Charset charset, Limits limits)
            throws XMLStreamException {
        if (charset == null) {
            return XmlElements.factory(limits).createXMLStreamReader(in);
        }
        InputStreamReader text = new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        return XmlElements.factory(limits).createXMLStreamReader(new BufferedReader(text));
    }

    /** The root's name; null before the first child was asked for. */
    public @Nullable QName root() {
        return root;
    }

    @Override
    @Nullable
    Piece<Element> advance() throws IOException {
        try {
            while (reader.hasNext()) {
                Piece<Element> piece = event(reader.next());
                if (piece != null) {
                    return piece;
                }
            }
            return null;
        } catch (XMLStreamException e) {
            throw XmlElements.fault(e);
        }
    }

    private @Nullable Piece<Element> event(int event) throws XMLStreamException {
        switch (event) {
            case XMLStreamConstants.DTD ->
                throw new SplitException("expected XML without a document type declaration, found one"
                        + XmlElements.at(reader.getLocation()));
            case XMLStreamConstants.START_ELEMENT -> {
                return started();
            }
            case XMLStreamConstants.END_ELEMENT -> open.removeLast();
            default -> {
                // Text between children says nothing; comments and instructions neither.
            }
        }
        return null;
    }

    private @Nullable Piece<Element> started() throws XMLStreamException {
        if (root == null) {
            root = reader.getName();
            levels = outerLevels.applyAsInt(root);
            if (levels < 1) {
                throw new SplitException("expected another kind of document, found one whose root is \""
                        + root.getLocalPart() + "\"" + XmlElements.at(reader.getLocation()));
            }
        }
        Outer around = open.peekLast();
        XmlTree.Scope scope = XmlTree.Scope.of(around == null ? null : around.scope(), reader);
        if (open.size() < levels) {
            open.addLast(new Outer(scope, attribute("lang", around == null ? null : around.language()), base(around)));
            return null;
        }
        Piece<Element> piece = tree.read(scope, "item " + ++child);
        if (around != null && piece instanceof Piece.Found<Element> found) {
            inherit(around, found.value());
        }
        return piece;
    }

    private @Nullable String attribute(String name, @Nullable String inherited) {
        String own = reader.getAttributeValue(XMLConstants.XML_NS_URI, name);
        return own == null ? inherited : own;
    }

    private @Nullable String base(@Nullable Outer around) {
        String own = reader.getAttributeValue(XMLConstants.XML_NS_URI, "base");
        String outer = around == null ? null : around.base();
        return own == null || outer == null ? (own == null ? outer : own) : resolved(outer, own);
    }

    private static void inherit(Outer around, Element child) {
        if (around.language() != null && !child.hasAttributeNS(XMLConstants.XML_NS_URI, "lang")) {
            child.setAttributeNS(XMLConstants.XML_NS_URI, "xml:lang", around.language());
        }
        if (around.base() != null) {
            String own = child.getAttributeNS(XMLConstants.XML_NS_URI, "base");
            child.setAttributeNS(
                    XMLConstants.XML_NS_URI, "xml:base", own.isEmpty() ? around.base() : resolved(around.base(), own));
        }
    }

    private static String resolved(String base, String reference) {
        try {
            return URI.create(base).resolve(reference.strip()).toString();
        } catch (IllegalArgumentException e) {
            return base;
        }
    }
}
