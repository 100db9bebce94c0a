package org.linkbank.publish;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;
import org.linkbank.record.Iris;
import org.linkbank.record.SourceId;
import org.linkbank.store.Batch;
import org.linkbank.store.Counts;
import org.linkbank.store.FirstLoad;
import org.linkbank.store.RecordStore;
import org.linkbank.store.RunEntry;
import org.linkbank.store.SourceDescription;

/** A store that another does the work of, for tests that change one of its ways. */
class ForwardingStore implements RecordStore {

    private final RecordStore store;

    ForwardingStore(RecordStore store) {
        this.store = store;
    }

    @Override
    public Iris iris() {
        return store.iris();
    }

    @Override
    public <T> T read(Function<View, T> work) {
        return store.read(work);
    }

    @Override
    public DatasetGraph dataset() {
        return store.dataset();
    }

    @Override
    public Counts apply(Batch batch) {
        return store.apply(batch);
    }

    @Override
    public Optional<FirstLoad> firstLoad(SourceId source) {
        return store.firstLoad(source);
    }

    @Override
    public List<RunEntry> closeInterruptedRuns() {
        return store.closeInterruptedRuns();
    }

    @Override
    public void forget(SourceId source) {
        store.forget(source);
    }

    @Override
    public void pruneRuns(SourceId source, int keep) {
        store.pruneRuns(source, keep);
    }

    @Override
    public void describe(SourceDescription description) {
        store.describe(description);
    }

    @Override
    public void close() {
        store.close();
    }
}
