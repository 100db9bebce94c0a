package org.linkbank.source.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.linkbank.record.RecordForm;
import org.linkbank.split.CanonicalCsv;
import org.linkbank.split.CanonicalJson;
import org.linkbank.split.CanonicalXml;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Reads a record's id: a member of a JSON object, a column, an attribute or a child of an element.
 *
 * @param field its name
 */
record RecordIds(RecordForm form, String field) {

    Optional<String> of(byte[] canonical) {
        String found = switch (form) {
            case JSON -> json(CanonicalJson.read(canonical).path(field));
            case CSV -> CanonicalCsv.read(canonical).getOrDefault(field, "");
            case XML -> xml(CanonicalXml.read(canonical));
        };
        return found.isBlank() ? Optional.empty() : Optional.of(found);
    }

    private static String json(JsonNode value) {
        return value.isTextual() || value.isNumber() ? value.asText() : "";
    }

    private String xml(Element element) {
        if (element.hasAttribute(field)) {
            return element.getAttribute(field);
        }
        NodeList children = element.getElementsByTagName(field);
        return children.getLength() == 0 ? "" : children.item(0).getTextContent();
    }
}
