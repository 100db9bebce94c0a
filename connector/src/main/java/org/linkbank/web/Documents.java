package org.linkbank.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.linkbank.publish.Document;
import org.linkbank.publish.Form;

/** Sends RDF documents. What is public is open data, so a page of another site may read it (decision 0072). */
final class Documents {

    private Documents() {}

    static void send(HttpServletResponse response, int status, Document document, Form form) throws IOException {
        send(response, status, document, form, Part.PUBLIC);
    }

    static void send(HttpServletResponse response, int status, Document document, Form form, Part part)
            throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        document.write(form.format(), body);
        response.setStatus(status);
        response.setContentType(form.mediaType() + ";charset=UTF-8");
        if (part == Part.PUBLIC) {
            response.setHeader("Access-Control-Allow-Origin", "*");
        }
        response.setContentLength(body.size());
        body.writeTo(response.getOutputStream());
    }
}
