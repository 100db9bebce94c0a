package org.linkbank.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ParameterizedSparqlString;
import org.linkbank.publish.Labels;
import org.linkbank.publish.Prefixes;
import org.linkbank.record.Iris;
import org.linkbank.web.TypeCounts.Counted;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page: what is in the bank, how fresh it is, how to query it. */
@Controller
final class HomeController {

    private static final int TYPES = 16;
    private static final String LISTING = """
            SELECT ?resource ?property ?value
            WHERE {
              ?resource a ?type ;
                        ?property ?value .
            }
            LIMIT 100
            """;

    private final BankStatus bank;
    private final TypeCounts types;
    private final Labels labels;
    private final List<ExampleQuery> examples;
    private final Iris iris;
    private final Pages pages;

    HomeController(
            BankStatus bank, TypeCounts types, Labels labels, List<ExampleQuery> examples, Iris iris, Pages pages) {
        this.bank = bank;
        this.types = types;
        this.labels = labels;
        this.examples = List.copyOf(examples);
        this.iris = iris;
        this.pages = pages;
    }

    @GetMapping("/")
    void home(HttpServletResponse response) throws IOException {
        Instant now = bank.now();
        List<SourceStatus> all = bank.all();
        List<SourceStatus> sources =
                all.stream().filter(status -> !status.isReady()).toList();
        List<Counted> counted = types.counts(now);
        long records = sources.stream().mapToLong(SourceStatus::records).sum();
        HomeView view = new HomeView(
                iris.base(),
                records,
                tiles(counted),
                sources,
                all.size() - sources.size(),
                examples,
                example(counted),
                now);
        pages.send(response, 200, "home.jte", Map.of("view", view));
    }

    private List<HomeView.TypeCount> tiles(List<Counted> counted) {
        List<Counted> shown = counted.stream().limit(TYPES).toList();
        Map<Node, String> names = labels.of(shown.stream().map(Counted::type).toList());
        return shown.stream()
                .map(type -> new HomeView.TypeCount(
                        Words.capital(names.getOrDefault(type.type(), local(type.type()))),
                        type.resources(),
                        ExampleQuery.editor(listing(type.type()))))
                .toList();
    }

    private static String local(Node type) {
        String shown = Prefixes.shorten(type.toString());
        return shown.substring(shown.indexOf(':') + 1).replaceAll("(?<=[a-z])(?=[A-Z])", " ");
    }

    /** A text for the editor, not run here. */
    private static String listing(Node type) {
        ParameterizedSparqlString query = new ParameterizedSparqlString(LISTING);
        query.setParam("type", type);
        return query.toString();
    }

    private String example(List<Counted> counted) {
        return counted.stream()
                .map(Counted::one)
                .filter(node -> node.isURI() && node.getURI().startsWith(iris.base() + "/id/"))
                .map(Node::getURI)
                .findFirst()
                .orElse(iris.base() + "/id/…");
    }
}
