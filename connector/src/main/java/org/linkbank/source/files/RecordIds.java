package org.linkbank.source.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.RecordForm;
import org.linkbank.split.CanonicalCsv;
import org.linkbank.split.CanonicalRdf;

/** Reads the field that holds a record's id, from its canonical bytes. */
final class RecordIds {

    private static final JsonFactory JSON = new JsonFactory();
    private static final XMLInputFactory XML = xml();

    private final RecordForm form;
    private final List<String> fields;

    /** @param fields tried in turn; what a field after the first says is shortened to letters, digits and hyphens */
    RecordIds(RecordForm form, List<String> fields) {
        this.form = form;
        this.fields = List.copyOf(fields);
    }

    /** Null when the record has no such field, or one that is neither a text nor a number. */
    @Nullable
    String of(byte[] canonical) {
        return switch (form) {
            case CSV -> of(CanonicalCsv.read(canonical));
            case RDF -> CanonicalRdf.subject(canonical);
            case JSON, XML -> first(field -> value(canonical, field));
        };
    }

    @Nullable
    String of(Map<String, String> row) {
        return first(row::get);
    }

    /** The row with its id in the first field, where that was empty: what a mapping makes IRIs of. */
    Map<String, String> named(Map<String, String> row, @Nullable String id) {
        String first = fields.get(0);
        if (id == null || fields.size() == 1 || !row.getOrDefault(first, "").isBlank()) {
            return row;
        }
        Map<String, String> named = new TreeMap<>(row);
        named.put(first, id);
        return named;
    }

    private @Nullable String first(Function<String, @Nullable String> value) {
        for (int i = 0; i < fields.size(); i++) {
            String found = joined(fields.get(i), value);
            if (found != null) {
                return i == 0 ? found : slug(found);
            }
        }
        return null;
    }

    /** What one field says, or several with {@code +} between them that all say something. */
    private static @Nullable String joined(String field, Function<String, @Nullable String> value) {
        List<String> parts = new ArrayList<>();
        for (String each : field.split("\\+", -1)) {
            String part = value.apply(each);
            if (part == null || part.isBlank()) {
                return null;
            }
            parts.add(part);
        }
        return String.join(" ", parts);
    }

    private static String slug(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}|['’]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }

    private @Nullable String value(byte[] canonical, String field) {
        try {
            if (form == RecordForm.JSON) {
                return member(canonical, field);
            }
            return field.startsWith("@") ? attribute(canonical, field) : child(canonical, field);
        } catch (IOException | XMLStreamException e) {
            throw new IllegalStateException("a record in canonical form that cannot be read", e);
        }
    }

    private @Nullable String member(byte[] canonical, String field) throws IOException {
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

    private @Nullable String attribute(byte[] canonical, String field) throws XMLStreamException {
        XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(canonical));
        try {
            reader.nextTag();
            return reader.getAttributeValue(null, field.substring(1));
        } finally {
            reader.close();
        }
    }

    private @Nullable String child(byte[] canonical, String field) throws XMLStreamException {
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
