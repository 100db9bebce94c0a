package org.linkbank.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.linkbank.record.Iris;
import org.linkbank.record.RecordKey;
import org.linkbank.record.SourceId;

/** One state of the store, within the transaction that a {@link LiveDataset} is in. */
final class StoreView implements RecordStore.View {

    private final LiveDataset dataset;
    private final RecordBooks records;
    private final RunView runs;
    private final SourceBooks sources;

    StoreView(LiveDataset dataset, Iris iris, List<NoteLine> pending) {
        this.dataset = dataset;
        Graph books = dataset.getGraph(iris.provenance());
        Ledger ledger = new Ledger(books);
        this.records = new RecordBooks(ledger, iris);
        this.sources = new SourceBooks(ledger, iris);
        this.runs = new RunView(new RunBooks(ledger, iris), pending);
    }

    RunView runView() {
        return runs;
    }

    @Override
    public Optional<Head> head(RecordKey key) {
        return records.head(key);
    }

    @Override
    public Versions versions(SourceId source) {
        return records.versions(source);
    }

    @Override
    public void eachRecord(SourceId source, Consumer<String> id) {
        records.eachRecord(source, id);
    }

    @Override
    public long countRecords(SourceId source) {
        return records.count(source);
    }

    @Override
    public boolean knows(SourceId source) {
        return sources.knows(source) || runs.sources().contains(source);
    }

    @Override
    public Optional<Checkpoint> checkpoint(SourceId source) {
        return runs.checkpoint(source);
    }

    @Override
    public Optional<Tombstone> tombstone(RecordKey key) {
        return records.tombstone(key);
    }

    @Override
    public Optional<SourceDescription> description(SourceId source) {
        return sources.read(source);
    }

    @Override
    public List<RunEntry> runs(SourceId source, int limit) {
        return runs.runs(source, limit);
    }

    @Override
    public List<RecordKey> held(SourceId source, String runId) {
        return records.held(source, runId);
    }

    @Override
    public DatasetGraph dataset() {
        return dataset;
    }
}
