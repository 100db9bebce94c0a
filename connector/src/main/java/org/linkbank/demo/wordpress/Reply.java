package org.linkbank.demo.wordpress;

import java.util.Map;

/** An answer of the site. */
record Reply(int status, String type, String body, Map<String, String> headers) {

    static Reply json(int status, String body) {
        return new Reply(status, "application/json; charset=UTF-8", body, Map.of());
    }

    static Reply error(int status, String code, String message) {
        return json(
                status,
                "{\"code\":\"" + code + "\",\"message\":\"" + message + "\",\"data\":{\"status\":" + status + "}}");
    }

    static Reply html(int status, String text) {
        String body =
                "<!DOCTYPE html><html><head><title>Lochbrae</title></head><body><p>" + text + "</p></body></html>";
        return new Reply(status, "text/html; charset=UTF-8", body, Map.of());
    }
}
