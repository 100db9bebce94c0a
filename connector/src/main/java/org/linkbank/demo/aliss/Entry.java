package org.linkbank.demo.aliss;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A service or organisation ready to be served: written once, sent many times. */
@SuppressWarnings("ArrayRecordComponent") // written to sockets, never compared
record Entry(String id, String slug, ObjectNode json, byte[] bytes) {

    private static final ObjectWriter WRITER = new ObjectMapper().writer();

    static Entry of(ObjectNode json) {
        return new Entry(json.path("id").asText(), json.path("slug").asText(), json, write(json));
    }

    static byte[] write(Object json) {
        try {
            return WRITER.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON tree that cannot be written", e);
        }
    }
}
