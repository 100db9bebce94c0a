package org.linkbank.publish;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.Iris;
import org.linkbank.record.RecordKey;
import org.linkbank.source.Source;

/** Reads where record graphs came from out of the provenance graph and the sources' definitions. */
final class Origins {

    private final Iris iris;
    private final Catalogue catalogue;

    Origins(Iris iris, Catalogue catalogue) {
        this.iris = iris;
        this.catalogue = catalogue;
    }

    /** Empty for a graph that is no record's. */
    Optional<Origin> of(Node graph, Graph provenance) {
        return iris.record(graph.getURI()).map(key -> origin(graph, key, provenance));
    }

    private Origin origin(Node graph, RecordKey key, Graph provenance) {
        Optional<Source> source = catalogue.find(key.source());
        String licence = text(provenance, graph, Terms.LICENCE);
        return new Origin(
                graph,
                key,
                source.map(Source::name).orElse(key.source().value()),
                text(provenance, graph, Terms.DERIVED_FROM),
                time(text(provenance, graph, Terms.GENERATED_AT)),
                licence == null ? source.map(Source::licence).orElse(null) : licence,
                source.map(Source::attribution).orElse(List.of()),
                stale(graph, provenance));
    }

    private static @Nullable String stale(Node graph, Graph provenance) {
        String reason = text(provenance, graph, Terms.REASON);
        return text(provenance, graph, Terms.STALE) == null ? null : reason == null ? "" : reason;
    }

    static @Nullable String text(Graph graph, Node subject, Node property) {
        return graph.stream(subject, property, Node.ANY)
                .map(Triple::getObject)
                .map(Origins::text)
                .findFirst()
                .orElse(null);
    }

    private static String text(Node value) {
        return value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
    }

    private static @Nullable Instant time(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException notATime) {
            return null;
        }
    }
}
