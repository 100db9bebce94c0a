package org.linkbank.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linkbank.publish.Form;
import org.linkbank.publish.ServiceDescription;
import org.linkbank.record.Iris;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What {@code /sparql} shows when it is asked nothing: the editor to people, the service description to programs. */
@Controller
final class SparqlPage {

    static final String EDITOR = "/webjars/zazuko__yasgui/4.5.0/build";

    private final List<ExampleQuery> examples;
    private final Iris iris;
    private final Pages pages;

    SparqlPage(List<ExampleQuery> examples, Iris iris, Pages pages) {
        this.examples = List.copyOf(examples);
        this.iris = iris;
        this.pages = pages;
    }

    @GetMapping("/sparql")
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Vary", "Accept");
        Optional<Form> form = Form.accepted(request.getHeader("Accept"));
        if (form.isPresent() && form.get() != Form.HTML) {
            Documents.send(response, 200, ServiceDescription.of(iris), form.get());
        } else {
            pages.send(
                    response, 200, "editor.jte", Map.of("examples", examples, "assets", EDITOR, "part", Part.PUBLIC));
        }
    }
}
