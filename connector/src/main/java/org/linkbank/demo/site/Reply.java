package org.linkbank.demo.site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** An answer. The array is not copied and must not be changed. */
@SuppressWarnings("ArrayRecordComponent") // a copy a request would cost more than the promise
public record Reply(int status, String type, byte[] body, Map<String, String> headers) {

    public Reply {
        headers = Map.copyOf(headers);
    }

    public static Reply text(int status, String type, String body) {
        return new Reply(status, type, body.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    /** A file with validators: 304 without a body where the request holds the same entity tag (RFC 9110, 13.1.2). */
    public static Reply file(Asked asked, String type, byte[] body, String modified) {
        String tag = "\"" + digest(body) + "\"";
        Map<String, String> headers = new HashMap<>(Map.of("ETag", tag, "Last-Modified", modified));
        return tag.equals(asked.headers().get("if-none-match"))
                ? new Reply(304, type, new byte[0], headers)
                : new Reply(200, type, body, headers);
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
