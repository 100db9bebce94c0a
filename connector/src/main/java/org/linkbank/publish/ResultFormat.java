package org.linkbank.publish;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;

/** The forms in which a query's result is written: of rows and yes-or-no answers, and of graphs. */
public enum ResultFormat {
    JSON("json", "application/sparql-results+json", false),
    XML("xml", "application/sparql-results+xml", false),
    CSV("csv", "text/csv", false),
    TSV("tsv", "text/tab-separated-values", false),
    /** A table drawn in characters, for a terminal. */
    TABLE("table", "text/plain", false),
    TURTLE("ttl", "text/turtle", true),
    N_TRIPLES("nt", "application/n-triples", true),
    JSON_LD("jsonld", "application/ld+json", true),
    RDF_XML("rdf", "application/rdf+xml", true);

    private final String suffix;
    private final String mediaType;
    private final boolean ofGraph;

    ResultFormat(String suffix, String mediaType, boolean ofGraph) {
        this.suffix = suffix;
        this.mediaType = mediaType;
        this.ofGraph = ofGraph;
    }

    /** The short name by which {@code ?format=} and a file's ending ask for it. */
    public String suffix() {
        return suffix;
    }

    public String mediaType() {
        return mediaType;
    }

    public boolean ofGraph() {
        return ofGraph;
    }

    /** Media types by which clients ask for it too, though it is answered under its own. */
    List<String> alsoAsked() {
        return switch (this) {
            case JSON, JSON_LD -> List.of("application/json");
            case XML, RDF_XML -> List.of("application/xml");
            case N_TRIPLES -> List.of("text/plain");
            default -> List.of();
        };
    }

    Lang lang() {
        return switch (this) {
            case JSON -> ResultSetLang.RS_JSON;
            case XML -> ResultSetLang.RS_XML;
            case CSV -> ResultSetLang.RS_CSV;
            case TSV -> ResultSetLang.RS_TSV;
            case TABLE -> ResultSetLang.RS_Text;
            case TURTLE -> Lang.TURTLE;
            case N_TRIPLES -> Lang.NTRIPLES;
            case JSON_LD -> Lang.JSONLD11;
            case RDF_XML -> Lang.RDFXML;
        };
    }

    /** The forms that suit a graph, or rows, best first. */
    static List<ResultFormat> suiting(boolean graph) {
        return Arrays.stream(values()).filter(f -> f.ofGraph == graph).toList();
    }

    /** By its short name. */
    public static Optional<ResultFormat> named(String name, boolean graph) {
        return suiting(graph).stream().filter(f -> f.suffix.equals(name)).findFirst();
    }
}
