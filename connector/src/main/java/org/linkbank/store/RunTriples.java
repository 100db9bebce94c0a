package org.linkbank.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.Iris;
import org.linkbank.record.SourceId;

/** A run's entry as triples about the run, and back. */
final class RunTriples {

    private RunTriples() {}

    static List<Triple> of(Iris iris, RunEntry entry) {
        Node run = iris.run(entry.source(), entry.id());
        List<Triple> triples = new ArrayList<>();
        triples.add(Triple.create(run, Terms.TYPE, Terms.SYNC_RUN));
        triples.add(Triple.create(run, Terms.SOURCE, iris.source(entry.source())));
        triples.add(Triple.create(run, Terms.USED, iris.source(entry.source())));
        triples.add(Triple.create(run, Terms.TRIGGER, Literals.text(entry.trigger())));
        triples.add(Triple.create(run, Terms.STARTED_AT, Literals.time(entry.started())));
        if (entry.ended() != null) {
            triples.add(Triple.create(run, Terms.ENDED_AT, Literals.time(entry.ended())));
        }
        String outcome = entry.outcome().name().toLowerCase(Locale.ROOT);
        triples.add(Triple.create(run, Terms.OUTCOME, Literals.text(outcome)));
        addCounts(triples, run, entry.counts());
        if (!entry.reason().isEmpty()) {
            triples.add(Triple.create(run, Terms.REASON, Literals.text(entry.reason())));
        }
        if (!entry.warnings().isEmpty()) {
            triples.add(Triple.create(run, Terms.WARNING, Literals.text(lines(entry.warnings()))));
        }
        triples.add(Triple.create(run, Terms.PROCESS, Literals.number(entry.process())));
        return triples;
    }

    private static void addCounts(List<Triple> triples, Node run, Counts counts) {
        triples.add(Triple.create(run, Terms.CREATED, Literals.number(counts.created())));
        triples.add(Triple.create(run, Terms.UPDATED, Literals.number(counts.updated())));
        triples.add(Triple.create(run, Terms.WITHDRAWN, Literals.number(counts.withdrawn())));
        triples.add(Triple.create(run, Terms.HELD, Literals.number(counts.held())));
        triples.add(Triple.create(run, Terms.UNCHANGED, Literals.number(counts.unchanged())));
        triples.add(Triple.create(run, Terms.REJECTED, Literals.number(counts.rejected())));
    }

    static RunEntry entry(SourceId source, String id, List<Triple> triples) {
        Map<Node, Node> values = new HashMap<>();
        triples.forEach(triple -> values.put(triple.getPredicate(), triple.getObject()));
        Node ended = values.get(Terms.ENDED_AT);
        String warnings = text(values.get(Terms.WARNING));
        return new RunEntry(
                source,
                id,
                text(values.get(Terms.TRIGGER)),
                time(values.get(Terms.STARTED_AT)),
                ended == null ? null : Literals.time(ended),
                RunEntry.Outcome.valueOf(text(values.get(Terms.OUTCOME)).toUpperCase(Locale.ROOT)),
                counts(values),
                text(values.get(Terms.REASON)),
                warnings.isEmpty() ? List.of() : List.of(warnings.split("\n", -1)),
                number(values.get(Terms.PROCESS)));
    }

    private static Counts counts(Map<Node, Node> values) {
        return new Counts(
                number(values.get(Terms.CREATED)),
                number(values.get(Terms.UPDATED)),
                number(values.get(Terms.WITHDRAWN)),
                number(values.get(Terms.HELD)),
                number(values.get(Terms.UNCHANGED)),
                number(values.get(Terms.REJECTED)));
    }

    /** One literal for all of them, a line each, because a set of values would lose their order. */
    private static String lines(List<String> warnings) {
        return warnings.stream().map(line -> line.replace('\n', ' ')).collect(Collectors.joining("\n"));
    }

    private static String text(@Nullable Node literal) {
        return literal == null ? "" : Literals.text(literal);
    }

    private static long number(@Nullable Node literal) {
        return literal == null ? 0 : Literals.number(literal);
    }

    private static Instant time(@Nullable Node literal) {
        return literal == null ? Instant.EPOCH : Literals.time(literal);
    }
}
