package org.linkbank.split;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxEOFException;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.Limits;
import org.w3c.dom.Element;

/**
 * The elements that the leading steps of an {@link XmlPath} select in an XML document, each as a document of its own, read
 * one at a time. A document type declaration is refused, and with it every entity but XML's own five.
 */
public final class XmlElements extends Pieces<Element> {

    private final XMLStreamReader reader;
    private final List<List<XmlPath.Step>> paths;
    private final XmlTree tree;
    /** Elements that some path goes on below, innermost last. */
    private final Deque<Open> open = new ArrayDeque<>();

    private long item;

    /** An open element: the namespaces in scope in it, and the paths that led to it. */
    private record Open(XmlTree.Scope scope, List<List<XmlPath.Step>> paths) {}

    public XmlElements(InputStream in, XmlPath path, Limits limits) throws IOException {
        this(in, List.of(path), limits);
    }

    /** The elements that any of the paths selects, in the order of the document. */
    public XmlElements(InputStream in, List<XmlPath> paths, Limits limits) throws IOException {
        super(limits);
        this.paths = paths.stream().map(XmlPath::steps).toList();
        try {
            this.reader = factory(limits).createXMLStreamReader(new LimitedInput(in, limits.bytes()));
        } catch (XMLStreamException e) {
            throw fault(e);
        }
        this.tree = new XmlTree(reader, limits);
    }

    static XMLInputFactory factory(Limits limits) {
        XMLInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // A limit that is passed lazily would be told by an exception that nobody expects.
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, limits.recordBytes());
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, limits.recordBytes());
        return factory;
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
            throw fault(e);
        }
    }

    private @Nullable Piece<Element> event(int event) throws XMLStreamException {
        switch (event) {
            case XMLStreamConstants.DTD ->
                throw new SplitException(
                        "expected XML without a document type declaration, found one" + at(reader.getLocation()));
            case XMLStreamConstants.START_ELEMENT -> {
                return started();
            }
            case XMLStreamConstants.END_ELEMENT -> open.removeLast();
            default -> {
                // White space and text between records say nothing; comments and instructions neither.
            }
        }
        return null;
    }

    private @Nullable Piece<Element> started() throws XMLStreamException {
        @Nullable Open outer = open.peekLast();
        XmlTree.Scope scope = XmlTree.Scope.of(outer == null ? null : outer.scope(), reader);
        List<List<XmlPath.Step>> leading = leading(outer == null ? paths : outer.paths(), open.size());
        if (leading.stream().anyMatch(steps -> steps.size() <= open.size() + 1)) {
            return tree.read(scope, "item " + ++item);
        }
        if (leading.isEmpty()) {
            tree.skip();
        } else {
            open.addLast(new Open(scope, leading));
        }
        return null;
    }

    /** Those of the paths whose step at this level the element at the reader's position matches. */
    private List<List<XmlPath.Step>> leading(List<List<XmlPath.Step>> followed, int level) {
        return followed.stream()
                .filter(steps ->
                        steps.isEmpty() || steps.get(level).matches(reader.getNamespaceURI(), reader.getLocalName()))
                .toList();
    }

    static SplitException fault(XMLStreamException e) {
        if (e.getNestedException() instanceof CharacterCodingException) {
            return new SplitException("expected text in the encoding that the document states, found other bytes", e);
        }
        String found = e instanceof WstxEOFException ? "the end of the body" : "something else";
        return new SplitException("expected well-formed XML, found " + found + at(e.getLocation()), e);
    }

    static String at(@Nullable Location location) {
        return location == null
                ? ""
                : " at line " + location.getLineNumber() + ", column " + location.getColumnNumber();
    }
}
