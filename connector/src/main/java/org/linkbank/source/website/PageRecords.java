package org.linkbank.source.website;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.linkbank.record.Limits;

/**
 * Makes a page one JSON record: each fact from the page's JSON-LD, else its Open Graph, else its title and metadata; and the
 * events, services and organisations that its JSON-LD tells of (mappings/website/README.md lists the members).
 */
final class PageRecords {

    private static final int MOST_KEYWORDS = 50;

    private final JsonLdBlocks blocks;

    PageRecords(Limits limits, Consumer<String> warn) {
        this.blocks = new JsonLdBlocks(limits, warn);
    }

    /** {@code at} is the page's own address. */
    ObjectNode of(Document page, URI at) {
        SchemaGraph graph = new SchemaGraph(blocks.nodes(page, at));
        HtmlFacts html = new HtmlFacts(page);
        JsonNode own = graph.page();
        String site = site(graph, html);
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        record.put("id", SiteAddress.path(at));
        record.put(
                "local",
                at.getRawPath().equals("/") && at.getRawQuery() == null ? "home" : LocalId.of(SiteAddress.path(at)));
        record.put("url", at.toString());
        record.put("basis", own.isMissingNode() ? html.hasOpenGraph() ? "open-graph" : "html" : "json-ld");
        String type = SchemaTypes.page(own);
        record.put(
                "class",
                type != null ? type : html.meta("og:type").equalsIgnoreCase("article") ? "Article" : "WebPage");
        put(
                record,
                "title",
                graph.text(own, "headline"),
                graph.text(own, "name"),
                html.meta("og:title"),
                html.title(site));
        put(record, "description", graph.text(own, "description"), html.meta("og:description"), html.description());
        put(
                record,
                "language",
                graph.text(own, "inLanguage"),
                html.language(),
                html.meta("og:locale").replace('_', '-'));
        date(
                record,
                "published",
                graph.text(own, "datePublished"),
                html.meta("article:published_time"),
                html.meta("dcterms.issued", "dc.date", "datePublished", "date"),
                html.published());
        date(
                record,
                "modified",
                graph.text(own, "dateModified"),
                html.meta("article:modified_time", "og:updated_time"),
                html.meta("dcterms.modified", "last-modified"));
        put(record, "image", graph.text(own, "image"), html.meta("og:image"));
        put(record, "licence", graph.text(own, "license"));
        SchemaThings things = new SchemaThings(graph, at);
        things.agents(record, "authors", authors(graph, own, html));
        things.agents(record, "publishers", publishers(graph, own, site));
        keywords(record, graph, own, html);
        things.add(record);
        return record;
    }

    private static String site(SchemaGraph graph, HtmlFacts html) {
        for (JsonNode node : graph.nodes()) {
            if (SchemaGraph.text(node.path("type")).equals("WebSite")) {
                return graph.text(node, "name");
            }
        }
        return html.meta("og:site_name", "application-name");
    }

    private static List<JsonNode> authors(SchemaGraph graph, JsonNode own, HtmlFacts html) {
        List<JsonNode> authors = new ArrayList<>(graph.values(own, "author"));
        authors.addAll(graph.values(own, "creator"));
        String named = html.meta("author", "dcterms.creator", "dc.creator");
        if (authors.isEmpty() && !named.isEmpty() && !named.startsWith("http")) {
            authors.add(JsonNodeFactory.instance.textNode(named));
        }
        return authors;
    }

    private static List<JsonNode> publishers(SchemaGraph graph, JsonNode own, String site) {
        List<JsonNode> publishers = new ArrayList<>(graph.values(own, "publisher"));
        if (publishers.isEmpty() && !site.isEmpty()) {
            publishers.add(JsonNodeFactory.instance
                    .objectNode()
                    .put("type", "Organization")
                    .put("name", site));
        }
        return publishers;
    }

    private static void keywords(ObjectNode record, SchemaGraph graph, JsonNode own, HtmlFacts html) {
        Set<String> words = new LinkedHashSet<>();
        Stream.of("keywords", "articleSection", "genre")
                .flatMap(property -> graph.values(own, property).stream())
                .flatMap(value -> Arrays.stream(SchemaGraph.text(value).split("[,;]")))
                .forEach(words::add);
        words.addAll(html.all("article:tag"));
        words.addAll(html.all("article:section"));
        words.addAll(Arrays.asList(
                html.meta("keywords", "dcterms.subject", "dc.subject").split("[,;]")));
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        words.stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_KEYWORDS)
                .forEach(list::add);
        if (!list.isEmpty()) {
            record.set("keywords", list);
        }
    }

    /** The first of these that is not empty. */
    private static void put(ObjectNode record, String name, String... values) {
        Arrays.stream(values).filter(value -> !value.isBlank()).findFirst().ifPresent(value -> record.put(name, value));
    }

    private static void date(ObjectNode record, String name, String... values) {
        put(record, name, Arrays.stream(values).filter(HtmlFacts::isDate).toArray(String[]::new));
    }
}
