package org.linkbank.demo.aliss;

import java.nio.charset.StandardCharsets;

/** An answer in JSON. */
@SuppressWarnings("ArrayRecordComponent") // written to sockets, never compared
record Reply(int status, byte[] body) {

    /** What the service says when something in it breaks, a malformed stored address for one. */
    static final Reply ERROR = of(500, "{\"Message\":\"An error has occurred.\"}");

    static final Reply UNKNOWN = of(404, "null");

    static Reply of(int status, String json) {
        return new Reply(status, json.getBytes(StandardCharsets.UTF_8));
    }

    static Reply ok(byte[] json) {
        return new Reply(200, json);
    }
}
