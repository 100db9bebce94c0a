package org.linkbank.source.website;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.linkbank.record.Limits;

/**
 * The schema.org JSON-LD blocks of a page (JSON-LD 1.1), in one form whatever form they came in: expanded, then compacted with
 * the bundled context, so that a term of schema.org is its bare name, {@code id} and {@code type} stand for the keywords, and
 * relative addresses are whole. A block that cannot be read is left out with a word.
 */
final class JsonLdBlocks {

    private static final BundledContexts CONTEXTS = new BundledContexts();
    private static final int LONGEST_WARNING_PATH = 100;

    private final JsonMapper json;
    private final Consumer<String> warn;

    JsonLdBlocks(Limits limits, Consumer<String> warn) {
        this.warn = warn;
        // Pages put line breaks into texts and commas after last members; every browser's search engine reads over
        // that.
        this.json = JsonMapper.builder(new JsonFactoryBuilder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(limits.depth())
                                .maxStringLength(limits.recordBytes())
                                .build())
                        .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                        .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                        .build())
                .build();
    }

    /** Every node object at the top of a block or of its graph, in the page's order. */
    List<JsonNode> nodes(Document page, URI at) {
        List<JsonNode> nodes = new ArrayList<>();
        int number = 0;
        for (Element script : page.select("script[type]")) {
            if (script.attr("type").strip().toLowerCase(Locale.ROOT).startsWith("application/ld+json")) {
                number++;
                String place = shortened(SiteAddress.path(at)) + ", JSON-LD block " + number;
                block(script.data(), at, place, nodes);
            }
        }
        return nodes;
    }

    private void block(String data, URI at, String place, List<JsonNode> nodes) {
        try {
            JsonNode read = json.readTree(bare(data));
            if (!read.isContainerNode()) {
                warn.accept(place + ": expected a JSON object, found none; left out");
                return;
            }
            JsonNode compact = json.readTree(compacted(read.toString(), at));
            JsonNode graph = compact.path("@graph");
            (graph.isArray() ? graph : List.of(compact)).forEach(nodes::add);
            if (!compact.path("@graph").isArray() && compact.size() <= 1) {
                warn.accept(place + ": expected schema.org's terms, found none; left out");
            }
        } catch (JsonProcessingException e) {
            warn.accept(place + ": expected JSON, found something else; left out");
        } catch (JsonLdError e) {
            warn.accept(place + ": " + fault(e) + "; left out");
        }
    }

    private static String fault(JsonLdError e) {
        boolean foreign = e.getCode() == JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED
                || e.getCode() == JsonLdErrorCode.LOADING_DOCUMENT_FAILED;
        return foreign
                ? "expected no context but schema.org's, found another, which is not fetched"
                : "expected JSON-LD, found something else (" + e.getCode() + ")";
    }

    private static String compacted(String block, URI at) throws JsonLdError {
        JsonArray expanded = JsonLd.expand(JsonDocument.of(new StringReader(block)))
                .options(options(at))
                .get();
        // Both addresses of the vocabulary are in use and mean the same (schema.org's own FAQ).
        String oneVocabulary = expanded.toString().replace("\"http://schema.org/", "\"https://schema.org/");
        JsonObject compacted = JsonLd.compact(JsonDocument.of(new StringReader(oneVocabulary)), CONTEXTS.schemaOrg())
                .options(new JsonLdOptions(CONTEXTS)) // without a base, so that addresses stay whole
                .get();
        return compacted.toString();
    }

    private static JsonLdOptions options(URI at) {
        JsonLdOptions options = new JsonLdOptions(CONTEXTS);
        options.setBase(at);
        return options;
    }

    /** Without the comment or CDATA marks that some put around a script. */
    private static String bare(String data) {
        String text = data.strip();
        text = text.replaceFirst("^(//|/\\*)?\\s*<!\\[CDATA\\[\\s*(\\*/)?", "")
                .replaceFirst("(//|/\\*)?\\s*]]>\\s*(\\*/)?$", "");
        text = text.replaceFirst("^<!--", "").replaceFirst("-->$", "");
        return text.strip().replaceFirst(";$", "");
    }

    private static String shortened(String path) {
        return path.length() <= LONGEST_WARNING_PATH ? path : path.substring(0, LONGEST_WARNING_PATH) + "…";
    }
}
