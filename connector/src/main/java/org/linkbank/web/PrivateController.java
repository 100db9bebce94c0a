package org.linkbank.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** What readers see under {@code /private}: the sources, their records, and a query service over them. */
@Controller
final class PrivateController {

    private final PrivateFace face;
    private final List<ExampleQuery> examples;
    private final Pages pages;
    private final Problems problems;

    PrivateController(PrivateFace face, List<ExampleQuery> examples, Pages pages, Problems problems) {
        this.face = face;
        this.examples = List.copyOf(examples);
        this.pages = pages;
        this.problems = problems;
    }

    @GetMapping({"/private", "/private/"})
    void sources(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isReader(request, response)) {
            BankStatus bank = face.bank();
            pages.send(response, 200, "private.jte", Map.of("sources", bank.sources(), "now", bank.now()));
        }
    }

    @RequestMapping(
            path = "/private/sparql",
            method = {RequestMethod.GET, RequestMethod.POST})
    void sparql(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!isReader(request, response)) {
            return;
        }
        if (request.getMethod().equals("GET") && request.getQueryString() == null && Problems.wantsPage(request)) {
            Map<String, Object> values =
                    Map.of("examples", examples, "assets", SparqlPage.EDITOR, "part", Part.PRIVATE);
            pages.send(response, 200, "editor.jte", values);
        } else {
            face.sparql().answer(request, response);
        }
    }

    @GetMapping({"/private/id/**", "/private/.well-known/genid/**"})
    void resource(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isReader(request, response)) {
            face.addresses().resource(request, response);
        }
    }

    @GetMapping("/private/graph/**")
    void graph(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isReader(request, response)) {
            face.addresses().graph(request, response);
        }
    }

    /** An address that found its way round the gate is one of nothing. */
    private boolean isReader(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getAttribute(PrivateGate.READER) != null) {
            return true;
        }
        problems.notFound(request, response, "There is no page at this address.");
        return false;
    }
}
