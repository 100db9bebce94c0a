package org.linkbank.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The addresses of resources and of record graphs that everyone may see. */
@Controller
final class LinkedDataController {

    private final DescribedAddresses addresses;

    LinkedDataController(DescribedAddresses addresses) {
        this.addresses = addresses;
    }

    /** Skolem IRIs too (RDF 1.1 section 3.5): what stands for a blank node can be looked up. */
    @GetMapping({"/id/**", "/.well-known/genid/**"})
    void resource(HttpServletRequest request, HttpServletResponse response) throws IOException {
        addresses.resource(request, response);
    }

    @GetMapping("/graph/**")
    void graph(HttpServletRequest request, HttpServletResponse response) throws IOException {
        addresses.graph(request, response);
    }
}
