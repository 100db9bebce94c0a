package org.linkbank.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;
import org.apache.jena.graph.NodeFactory;
import org.linkbank.publish.LinkedData;
import org.linkbank.publish.Lookup;
import org.linkbank.record.Iris;

/** The addresses of resources and of record graphs in one part of the bank, in whatever form they are asked for. */
final class DescribedAddresses {

    private final Part part;
    private final LinkedData data;
    private final Iris iris;
    private final DescriptionAnswer answer;
    private final Problems problems;

    DescribedAddresses(Part part, LinkedData data, Iris iris, DescriptionAnswer answer, Problems problems) {
        this.part = part;
        this.data = data;
        this.iris = iris;
        this.answer = answer;
        this.problems = problems;
    }

    void resource(HttpServletRequest request, HttpServletResponse response) throws IOException {
        serve(request, response, iri -> data.resource(NodeFactory.createURI(iri)));
    }

    void graph(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getRequestURI().equals(part.prefix() + "/graph/provenance")) {
            problems.send(
                    request,
                    response,
                    HttpServletResponse.SC_NOT_FOUND,
                    "Provenance is for querying",
                    "The provenance of all records is too much for one document.",
                    "Ask " + part.prefix() + "/sparql with GRAPH <"
                            + iris.provenance().getURI() + "> { … }.");
            return;
        }
        serve(request, response, iri -> iris.record(iri).map(data::graph).orElseGet(Lookup.Unknown::new));
    }

    private void serve(HttpServletRequest request, HttpServletResponse response, Function<String, Lookup> find)
            throws IOException {
        Address address = Address.of(request, part);
        for (Address.Reading reading : address.readings()) {
            Lookup lookup = find.apply(iris.base() + reading.path());
            if (!(lookup instanceof Lookup.Unknown)) {
                answer.send(request, response, lookup, reading);
                return;
            }
        }
        problems.notFound(request, response, "Nothing is known of this address, now or before.");
    }
}
