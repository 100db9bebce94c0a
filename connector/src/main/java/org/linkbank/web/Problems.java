package org.linkbank.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says to a person with a page, and to a program with plain text, that something is not there or went wrong. */
final class Problems {

    private final Pages pages;

    Problems(Pages pages) {
        this.pages = pages;
    }

    void send(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            String title,
            String text,
            @Nullable String detail)
            throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (wantsPage(request)) {
            Map<String, Object> values = new HashMap<>(Map.of("title", title, "text", text));
            if (detail != null) {
                values.put("detail", detail);
            }
            pages.send(response, status, "message.jte", values);
        } else {
            plain(response, status, text + (detail == null ? "" : " " + detail));
        }
    }

    void notFound(HttpServletRequest request, HttpServletResponse response, String text) throws IOException {
        send(request, response, HttpServletResponse.SC_NOT_FOUND, "Not here", text, null);
    }

    static void plain(HttpServletResponse response, int status, String text) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream().write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains("text/html");
    }
}
