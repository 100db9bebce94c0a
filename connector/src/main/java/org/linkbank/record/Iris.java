package org.linkbank.record;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The IRIs that one installation mints. The base is an absolute http or https IRI without a trailing slash, fixed when the
 * store is made; every method answers the same IRI for the same arguments, for ever (DESIGN section 4).
 * An {@link IllegalArgumentException} is thrown when the base is not absolute, not http(s), or has a query or fragment.
 */
public record Iris(String base) {

    public Iris {
        base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        URI uri = URI.create(base);
        boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!web || uri.getHost() == null || uri.getQuery() != null || uri.getFragment() != null) {
            throw new IllegalArgumentException(
                    "base IRI: expected an absolute http or https address without query or fragment, found \"" + base
                            + "\"");
        }
    }

    /** The base against which a mapping's relative templates resolve: {@code {base}/id/{source}/}. */
    public String idBase(SourceId source) {
        return base + "/id/" + source + "/";
    }

    /** The named graph of a record: {@code {base}/graph/{source}/{record id}}, each path segment percent-encoded. */
    public Node graph(RecordKey key) {
        return NodeFactory.createURI(graphPrefix(key.source()) + encodePath(key.id()));
    }

    /** What every graph name of a source begins with. */
    public String graphPrefix(SourceId source) {
        return base + "/graph/" + source + "/";
    }

    /** The one graph that holds provenance, tombstones, runs and checkpoints (decision 0003). */
    public Node provenance() {
        return NodeFactory.createURI(base + "/graph/provenance");
    }

    /** A source as a resource that provenance can speak of. */
    public Node source(SourceId source) {
        return NodeFactory.createURI(base + "/source/" + source);
    }

    /** A run of a source. */
    public Node run(SourceId source, String runId) {
        return NodeFactory.createURI(base + "/runs/" + source + "/" + encode(runId));
    }

    /** The IRI that stands for a blank node of a record: deterministic, so that a second mapping gives the same graph. */
    public Node skolem(RecordKey key, String label) {
        return NodeFactory.createURI(
                base + "/.well-known/genid/" + key.source() + "/" + encodePath(key.id()) + "/" + encode(label));
    }

    /** The record whose graph has this name: the inverse of {@link #graph}; empty for any other IRI. */
    public Optional<RecordKey> record(String graphIri) {
        String graphs = base + "/graph/";
        int slash = graphIri.startsWith(graphs) ? graphIri.indexOf('/', graphs.length()) : -1;
        if (slash < 0) {
            return Optional.empty();
        }
        try {
            SourceId source = new SourceId(graphIri.substring(graphs.length(), slash));
            RecordKey key = new RecordKey(source, decode(graphIri.substring(slash + 1)));
            return graph(key).hasURI(graphIri) ? Optional.of(key) : Optional.empty();
        } catch (IllegalArgumentException notMinted) {
            return Optional.empty();
        }
    }

    private static String encodePath(String id) {
        if (id.indexOf('/') < 0) {
            return encode(id);
        }
        return Arrays.stream(id.split("/", -1)).map(Iris::encode).collect(Collectors.joining("/"));
    }

    private static String decode(String path) {
        return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String encode(String segment) {
        String encoded = URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
        // A segment of dots alone would be removed when the address is resolved (RFC 3986 section 5.2.4).
        return encoded.equals(".") || encoded.equals("..") ? encoded.replace(".", "%2E") : encoded;
    }
}
