package org.linkbank.sheet;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.Limits;

/** One part's XML, read forward. Names are compared without their namespace: both formats have a strict and a loose one. */
final class PartXml implements AutoCloseable {

    private final InputStream in;
    private final XMLStreamReader reader;

    private PartXml(InputStream in, XMLStreamReader reader) {
        this.in = in;
        this.reader = reader;
    }

    static PartXml open(Parts parts, String name) throws IOException {
        InputStream in = parts.open(name);
        try {
            return new PartXml(in, factory(parts.limits()).createXMLStreamReader(in));
        } catch (XMLStreamException e) {
            in.close();
            throw fault(e);
        }
    }

    private static XMLInputFactory factory(Limits limits) {
        XMLInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, limits.recordBytes());
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, limits.recordBytes());
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, 256);
        return factory;
    }

    /** Goes to the next beginning or end of an element, or to text; false at the end. */
    boolean next() throws IOException {
        try {
            if (!reader.hasNext()) {
                return false;
            }
            if (reader.next() == XMLStreamConstants.DTD) {
                throw new WorkbookException("expected a spreadsheet without document types, found one");
            }
            return true;
        } catch (XMLStreamException e) {
            throw fault(e);
        }
    }

    /** Goes to the next beginning of an element; false at the end. */
    boolean nextElement() throws IOException {
        while (next()) {
            if (reader.isStartElement()) {
                return true;
            }
        }
        return false;
    }

    boolean begins(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    boolean isElement() {
        return reader.isStartElement();
    }

    String name() {
        return reader.getLocalName();
    }

    String text() {
        return reader.isCharacters() ? reader.getText() : "";
    }

    /** An attribute's value whatever its namespace, or null. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    /** A whole number, or 1 where there is none that is above 0. */
    int count(String name) {
        try {
            return Math.max(1, Integer.parseInt(attribute(name, "1")));
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    /** Reads past the element that begins here. */
    void skip() throws IOException {
        int depth = 1;
        while (depth > 0 && next()) {
            depth += reader.isStartElement() ? 1 : reader.isEndElement() ? -1 : 0;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw fault(e);
        } finally {
            in.close();
        }
    }

    private static IOException fault(XMLStreamException e) {
        return e.getNestedException() instanceof WorkbookException own
                ? own
                : new WorkbookException(
                        "expected a spreadsheet, found a part that is no well-formed XML or is cut off");
    }
}
