package org.linkbank.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** Renders pages from the compiled templates, which escape every value for the place it stands in (decision 0071). */
final class Pages {

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    Pages() {
        templates.setBinaryStaticContent(false);
    }

    void send(HttpServletResponse response, int status, String template, Map<String, Object> values)
            throws IOException {
        Utf8ByteOutput page = new Utf8ByteOutput();
        templates.render(template, values, page);
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(page.getContentLength());
        page.writeTo(response.getOutputStream());
    }
}
