package org.linkbank.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.w3c.dom.Element;

/** What one iteration of a triples map looks at. {@code ordinal} counts the iterations of one iterator from 0. */
sealed interface Item {

    long ordinal();

    record Json(JsonNode node, long ordinal) implements Item {}

    /** A row of a table, by column name. */
    record Row(Map<String, String> fields, long ordinal) implements Item {}

    record Xml(Element element, long ordinal) implements Item {}
}
