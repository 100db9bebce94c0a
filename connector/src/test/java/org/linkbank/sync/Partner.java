package org.linkbank.sync;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.Iris;
import org.linkbank.record.Limits;
import org.linkbank.record.Problem;
import org.linkbank.record.RecordForm;
import org.linkbank.record.RecordGraph;
import org.linkbank.record.RecordKey;
import org.linkbank.record.SourceId;
import org.linkbank.record.SourceRecord;
import org.linkbank.source.HarvestEnd;
import org.linkbank.source.Harvested;
import org.linkbank.source.Source;
import org.linkbank.store.EmbeddedStore;
import org.linkbank.store.RunEntry;

/** A partner whose records a test decides, and the store they are synced to: what the routes do, without routes. */
final class Partner implements AutoCloseable {

    static final SourceId ID = new SourceId("partner");
    static final HarvestEnd WHOLE = new HarvestEnd(true, true, "", List.of(), "done");
    static final HarvestEnd BROKEN = new HarvestEnd(false, false, "The third page broke off.", List.of(), "moved");

    final EmbeddedStore store = EmbeddedStore.inMemory(new Iris("http://localhost:8080"));
    final Runs runs = new Runs(source -> store, Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), ZoneOffset.UTC), 50);
    String mapping = "mapping-1";

    static Harvested record(String id, String value) {
        return new Harvested.Found(source(id, value));
    }

    static SourceRecord source(String id, String value) {
        return new SourceRecord(
                new RecordKey(ID, id),
                "things",
                RecordForm.JSON,
                value.getBytes(StandardCharsets.UTF_8),
                Instant.parse("2026-11-22T03:00:00Z"),
                "https://partner.example.org/" + id,
                "item " + id);
    }

    static List<Harvested> records(int from, int to) {
        List<Harvested> all = new ArrayList<>();
        for (int i = from; i <= to; i++) {
            all.add(record("r" + i, "value " + i));
        }
        return all;
    }

    SyncRun begin() {
        return runs.begin(new RunInput(definition(), mapping, "test"), Progress.NONE)
                .orElseThrow();
    }

    /** One whole run over these records. */
    RunEntry sync(Collection<Harvested> harvest) {
        return sync(harvest, WHOLE);
    }

    RunEntry sync(Collection<Harvested> harvest, HarvestEnd end) {
        try (SyncRun run = begin()) {
            for (SourceRecord record : run.compare(List.copyOf(harvest))) {
                take(run, record);
            }
            return run.finish(end);
        }
    }

    /** A value beginning with "bad" is what no mapping accepts. */
    static void take(SyncRun run, SourceRecord record) {
        String value = new String(record.bytes(), StandardCharsets.UTF_8);
        if (value.startsWith("bad")) {
            run.reject(record, List.of(new Problem("$.name", "text", "array")));
        } else {
            run.put(record, new RecordGraph(record.key(), graph(record.key(), value)));
        }
    }

    private static Graph graph(RecordKey key, String value) {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.add(
                NodeFactory.createURI("http://localhost:8080/id/partner/" + key.id()),
                NodeFactory.createURI("https://schema.org/name"),
                NodeFactory.createLiteralString(value));
        return graph;
    }

    Set<String> stored() {
        return store.read(view -> {
            Set<String> ids = new TreeSet<>();
            view.eachRecord(ID, ids::add);
            return ids;
        });
    }

    @Nullable
    String checkpoint() {
        return store.read(view -> view.checkpoint(ID).map(mark -> mark.value()).orElse(null));
    }

    static Source definition() {
        return new Source(
                ID,
                "A partner",
                Path.of("routes/partner.camel.yaml"),
                "pull-test",
                URI.create("https://partner.example.org"),
                "0 0 3 * * ?",
                ZoneId.of("Europe/London"),
                "partner",
                null,
                List.of(),
                Set.of(),
                10,
                0.2,
                true,
                Limits.DEFAULT,
                Map.of());
    }

    @Override
    public void close() {
        store.close();
    }
}
