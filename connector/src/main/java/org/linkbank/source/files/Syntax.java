package org.linkbank.source.files;

import java.util.Locale;
import java.util.Optional;

/** What a file's name ending says of its inside. */
enum Syntax {
    JSON,
    JSON_LINES,
    CSV,
    XML,
    WORKBOOK,
    RDF,
    ZIP;

    static Optional<Syntax> ofEnding(String ending) {
        return switch (ending.toLowerCase(Locale.ROOT)) {
            case "json" -> Optional.of(JSON);
            case "jsonl", "ndjson" -> Optional.of(JSON_LINES);
            case "csv", "tsv", "tab" -> Optional.of(CSV);
            case "xml" -> Optional.of(XML);
            case "xlsx", "xlsm", "ods" -> Optional.of(WORKBOOK);
            case "ttl", "nt", "nq", "trig", "rdf", "owl", "jsonld" -> Optional.of(RDF);
            case "zip" -> Optional.of(ZIP);
            default -> Optional.empty();
        };
    }

    /** What a file of a media type, in lower case, ends with. */
    static Optional<String> endingOfMedia(String media) {
        return switch (media) {
            case "application/json", "text/json" -> Optional.of("json");
            case "application/x-ndjson", "application/jsonl", "application/x-jsonlines", "application/jsonlines" ->
                Optional.of("jsonl");
            case "text/csv", "text/tab-separated-values" -> Optional.of("csv");
            case "application/xml", "text/xml" -> Optional.of("xml");
            case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" -> Optional.of("xlsx");
            case "application/vnd.oasis.opendocument.spreadsheet" -> Optional.of("ods");
            case "text/turtle", "application/x-turtle" -> Optional.of("ttl");
            case "application/n-triples" -> Optional.of("nt");
            case "application/n-quads" -> Optional.of("nq");
            case "application/trig" -> Optional.of("trig");
            case "application/rdf+xml" -> Optional.of("rdf");
            case "application/ld+json" -> Optional.of("jsonld");
            case "application/zip", "application/x-zip-compressed" -> Optional.of("zip");
            default -> Optional.empty();
        };
    }
}
