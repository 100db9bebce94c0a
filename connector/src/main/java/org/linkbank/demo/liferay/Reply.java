package org.linkbank.demo.liferay;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An answer in JSON. */
record Reply(int status, ObjectNode json) {

    static Reply ok(ObjectNode json) {
        return new Reply(200, json);
    }

    static Reply error(int status, String word, String title) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        return new Reply(status, json.put("status", word).put("title", title));
    }

    /** What is not there, and what may not be seen. */
    static Reply missing() {
        return error(404, "NOT_FOUND", "No entity exists with that key");
    }

    static Reply unauthenticated() {
        return new Reply(403, JsonNodeFactory.instance.objectNode().put("message", "Access denied to the resource."));
    }
}
