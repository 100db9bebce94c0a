package org.linkbank.store;

import java.time.Instant;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.Iris;
import org.linkbank.record.RecordGraph;
import org.linkbank.record.RecordKey;
import org.linkbank.record.SourceId;

/** Records, changes and runs for tests. */
final class Samples {

    static final Iris IRIS = new Iris("https://bank.example");
    static final SourceId ALISS = new SourceId("aliss");
    static final SourceId BANK = new SourceId("knowledge-bank");
    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private Samples() {}

    static RecordKey key(String id) {
        return new RecordKey(ALISS, id);
    }

    /** A record whose resource has these names. */
    static RecordGraph record(RecordKey key, String... names) {
        Graph graph = GraphFactory.createDefaultGraph();
        for (String name : names) {
            graph.add(name(key, name));
        }
        return new RecordGraph(key, graph);
    }

    static Triple name(RecordKey key, String name) {
        return Triple.create(
                NodeFactory.createURI(IRIS.idBase(key.source()) + "service/" + key.id()),
                NodeFactory.createURI("https://schema.org/name"),
                NodeFactory.createLiteralString(name));
    }

    static Change.Put put(String id, String... names) {
        return put(key(id), "hash of " + List.of(names), names);
    }

    static Change.Put put(RecordKey key, String hash, String... names) {
        return new Change.Put(record(key, names), provenance("run-1", hash));
    }

    static Provenance provenance(String runId, String hash) {
        return new Provenance(
                "https://aliss.example/1",
                NOON,
                runId,
                "aliss@1",
                hash,
                "https://creativecommons.org/licenses/by/4.0/");
    }

    static Change.Withdraw withdraw(String id) {
        return new Change.Withdraw(key(id), NOON, "The source no longer has it.");
    }

    static RunEntry run(SourceId source, String id, RunEntry.Outcome outcome, Counts counts) {
        @Nullable Instant ended = outcome == RunEntry.Outcome.RUNNING ? null : NOON.plusSeconds(60);
        return new RunEntry(source, id, "schedule", NOON, ended, outcome, counts, "", List.of(), 4711);
    }

    static RunEntry run(String id) {
        return run(ALISS, id, RunEntry.Outcome.COMPLETE, Counts.NONE);
    }

    static Batch batch(Change... changes) {
        return new Batch(ALISS, List.of(changes), null, run("run-1"));
    }
}
