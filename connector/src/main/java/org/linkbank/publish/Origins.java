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
import org.linkbank.store.RecordStore;
import org.linkbank.store.SourceDescription;

/** Reads where record graphs came from out of the provenance graph and the sources' definitions. */
final class Origins {

    private final Iris iris;
    private final Catalogue catalogue;

    Origins(Iris iris, Catalogue catalogue) {
        this.iris = iris;
        this.catalogue = catalogue;
    }

    /** Empty for a graph that is no record's. */
    Optional<Origin> of(Node graph, RecordStore.View view) {
        return iris.record(graph.getURI()).map(key -> origin(graph, key, view));
    }

    /** What the source said of itself in its last run goes before what its partner file says. */
    private Origin origin(Node graph, RecordKey key, RecordStore.View view) {
        Graph provenance = view.dataset().getGraph(iris.provenance());
        Optional<Source> source = catalogue.find(key.source());
        Optional<SourceDescription> said = view.description(key.source());
        String licence = text(provenance, graph, Terms.LICENCE);
        return new Origin(
                graph,
                key,
                source.map(Source::name).orElse(key.source().value()),
                text(provenance, graph, Terms.DERIVED_FROM),
                time(text(provenance, graph, Terms.GENERATED_AT)),
                licence != null
                        ? licence
                        : said.isPresent()
                                ? said.get().licence()
                                : source.map(Source::licence).orElse(null),
                said.map(SourceDescription::attribution)
                        .or(() -> source.map(Source::attribution))
                        .orElse(List.of()),
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
