package org.linkbank.source.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.RecordForm;
import org.linkbank.split.CanonicalCsv;

/** Reads the field that holds a record's id, from its canonical bytes. */
final class RecordIds {

    private static final JsonFactory JSON = new JsonFactory();
    private static final XMLInputFactory XML = xml();

    private final RecordForm form;
    private final String field;

    RecordIds(RecordForm form, String field) {
        this.form = form;
        this.field = field;
    }

    String field() {
        return field;
    }

    /** Null when the record has no such field, or one that is neither a text nor a number. */
    @Nullable
    String of(byte[] canonical) {
        try {
            return switch (form) {
                case JSON -> member(canonical);
                case CSV -> CanonicalCsv.read(canonical).get(field);
                case XML -> field.startsWith("@") ? attribute(canonical) : child(canonical);
            };
        } catch (IOException | XMLStreamException e) {
            throw new IllegalStateException("a record in canonical form that cannot be read", e);
        }
    }

    private @Nullable String member(byte[] canonical) throws IOException {
        try (JsonParser parser = JSON.createParser(canonical)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean wanted = parser.currentName().equals(field);
                JsonToken value = parser.nextToken();
                if (wanted) {
                    boolean usable = value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NUMBER_INT;
                    return usable ? parser.getText() : null;
                }
                parser.skipChildren();
            }
            return null;
        }
    }

    private @Nullable String attribute(byte[] canonical) throws XMLStreamException {
        XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(canonical));
        try {
            reader.nextTag();
            return reader.getAttributeValue(null, field.substring(1));
        } finally {
            reader.close();
        }
    }

    private @Nullable String child(byte[] canonical) throws XMLStreamException {
        XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(canonical));
        try {
            for (int depth = 0; reader.hasNext(); ) {
                int event = reader.next();
                depth += event == XMLStreamConstants.START_ELEMENT
                        ? 1
                        : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
                boolean begins = event == XMLStreamConstants.START_ELEMENT && depth == 2;
                if (begins && reader.getLocalName().equals(field)) {
                    return reader.getElementText();
                }
            }
            return null;
        } finally {
            reader.close();
        }
    }

    private static XMLInputFactory xml() {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
