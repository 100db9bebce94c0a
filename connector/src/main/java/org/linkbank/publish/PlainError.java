package org.linkbank.publish;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.linkbank.publish.Refused.Reason;

/** An error as a program's user reads it: a status and plain text. */
final class PlainError {

    private PlainError() {}

    static void send(HttpServletResponse response, Refused refused) throws IOException {
        if (refused.reason() == Reason.BUSY) {
            response.setHeader("Retry-After", "5");
        }
        send(response, refused.reason().status(), refused.text());
    }

    static void send(HttpServletResponse response, int status, String text) throws IOException {
        byte[] body = (text + "\n").getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
