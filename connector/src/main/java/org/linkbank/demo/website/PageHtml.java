package org.linkbank.demo.website;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;

/** Pages as their content management system writes them. */
final class PageHtml {

    private static final String SITE = "Strathfarrow Partnership Forum";

    private final URI root;

    PageHtml(URI root) {
        this.root = root;
    }

    String of(Page page) {
        String head =
                switch (page.sort()) {
                    case NEWS -> script(graph(page));
                    case GUIDE -> openGraph(page);
                    case PLAIN -> "<meta name=\"description\" content=\"" + page.description() + "\">";
                    case EVENT -> script(event(page));
                    case SERVICE -> script(service(page));
                };
        return "<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>" + page.title() + " | "
                + SITE
                + "</title>\n<link rel=\"canonical\" href=\"" + address(page) + "\">\n" + head
                + "\n</head><body><header><nav><a href=\"/\">Home</a></nav></header><main><h1>" + page.title()
                + "</h1>\n<p>"
                + page.description() + "</p></main></body></html>\n";
    }

    String notFound(String path) {
        return "<!DOCTYPE html>\n<html lang=\"en-GB\"><head><title>Page not found | " + SITE
                + "</title></head><body><h1>Page not found</h1><p>There is nothing at " + path
                + ".</p></body></html>\n";
    }

    private String address(Page page) {
        return root + page.path();
    }

    private static String script(ObjectNode json) {
        return "<script type=\"application/ld+json\">" + json + "</script>";
    }

    private String openGraph(Page page) {
        return "<meta property=\"og:type\" content=\"article\"><meta property=\"og:title\" content=\"" + page.title()
                + "\"><meta property=\"og:description\" content=\"" + page.description()
                + "\"><meta property=\"og:site_name\" content=\"" + SITE
                + "\"><meta property=\"article:published_time\" content=\"" + page.published()
                + "T09:00:00+00:00\"><meta property=\"article:tag\" content=\"Partnership\">";
    }

    private ObjectNode graph(Page page) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("@context", "https://schema.org");
        ArrayNode nodes = json.putArray("@graph");
        ObjectNode article = nodes.addObject();
        article.put("@type", page.number() == 0 ? "WebPage" : "NewsArticle").put("@id", address(page) + "#article");
        article.put(page.number() == 0 ? "name" : "headline", page.title()).put("description", page.description());
        article.put("datePublished", page.published() + "T09:00:00+00:00").put("inLanguage", "en-GB");
        article.putArray("keywords").add("Partnership").add("Governance");
        article.putObject("publisher").put("@id", root + "/#organisation");
        ObjectNode site = nodes.addObject();
        site.put("@type", "Organization")
                .put("@id", root + "/#organisation")
                .put("name", SITE)
                .put("url", root + "/");
        return json;
    }

    private ObjectNode event(Page page) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("@context", "http://schema.org/")
                .put("@type", "EducationEvent")
                .put("@id", address(page) + "#event");
        json.put("name", page.title()).put("description", page.description()).put("url", page.path());
        json.put("startDate", page.published() + "T18:30:00+00:00")
                .put("endDate", page.published() + "T20:00:00+00:00");
        ObjectNode place = json.putObject("location").put("@type", "Place").put("name", page.place() + " Town Hall");
        place.putObject("address")
                .put("@type", "PostalAddress")
                .put("streetAddress", "1 High Street")
                .put("addressLocality", page.place())
                .put("postalCode", "KY16 1AA")
                .put("addressCountry", "GB");
        json.putObject("organizer").put("@type", "NGO").put("name", SITE);
        return json;
    }

    private ObjectNode service(Page page) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("@context", "https://schema.org").put("@type", "Service").put("@id", address(page) + "#service");
        json.put("name", "Advice on " + page.subject())
                .put("description", page.description())
                .put("url", address(page));
        json.putObject("provider").put("@type", "Organization").put("name", page.place() + " Development Trust");
        json.putObject("availableAtOrFrom")
                .put("@type", "Place")
                .put("name", page.place() + " Town Hall")
                .putObject("address")
                .put("@type", "PostalAddress")
                .put("addressLocality", page.place());
        return json;
    }
}
