package org.linkbank.split;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;

/**
 * Writes a tree with members sorted by name. Jackson can sort them itself, but makes a tree map of every object for it, and
 * an unchanged harvest does little else than this.
 */
record SortedJson(JsonGenerator out, ObjectMapper others) {

    void write(JsonNode value) throws IOException {
        switch (value.getNodeType()) {
            case OBJECT -> object(value);
            case ARRAY -> array(value);
            case STRING -> out.writeString(value.textValue());
            case BOOLEAN -> out.writeBoolean(value.booleanValue());
            case NULL -> out.writeNull();
            case NUMBER -> number(value);
            default -> others.writeValue(out, value);
        }
    }

    private void object(JsonNode object) throws IOException {
        String[] names = new String[object.size()];
        Iterator<String> unsorted = object.fieldNames();
        for (int i = 0; i < names.length; i++) {
            names[i] = unsorted.next();
        }
        Arrays.sort(names);
        out.writeStartObject();
        for (String name : names) {
            out.writeFieldName(name);
            write(object.get(name));
        }
        out.writeEndObject();
    }

    private void array(JsonNode array) throws IOException {
        out.writeStartArray();
        for (JsonNode item : array) {
            write(item);
        }
        out.writeEndArray();
    }

    private void number(JsonNode number) throws IOException {
        switch (number.numberType()) {
            case INT, LONG -> out.writeNumber(number.longValue());
            case BIG_INTEGER -> out.writeNumber(number.bigIntegerValue());
            case BIG_DECIMAL -> out.writeNumber(number.decimalValue());
            default -> others.writeValue(out, number);
        }
    }
}
