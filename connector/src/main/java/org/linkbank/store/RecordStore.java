package org.linkbank.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;
import org.linkbank.record.Iris;
import org.linkbank.record.RecordKey;
import org.linkbank.record.SourceId;

/**
 * Keeps records, a named graph each, with their provenance, tombstones, checkpoints and the run history. Every method is one
 * transaction, or part of the reader's; readers never wait for a writer and see a state that some batch left behind. One
 * writer at a time: a second waits. Failures of the disk or the server are thrown as {@link StoreException} and leave the
 * store as it was.
 */
public interface RecordStore extends AutoCloseable {

    /** The IRIs of this store; its base was fixed when the store was made. */
    Iris iris();

    /** Runs {@code work} in one read transaction: what it looks up is one consistent state. The view must not escape. */
    <T> T read(Function<View, T> work);

    /**
     * The store as a dataset for queries, good for as long as the store is open: each read transaction on it sees one
     * consistent state, other transactions are refused. What is in it is said at {@link View#dataset}.
     */
    DatasetGraph dataset();

    /**
     * Applies a batch in one transaction.
     *
     * @return what changed: created, updated, withdrawn and held as found in the store; a Put of a graph that equals the
     *     stored one counts as unchanged, also when its provenance was brought up to date. Rejected is 0: the run counts it
     */
    Counts apply(Batch batch);

    /** Makes this what is said of a source; no write where it is said already. */
    void describe(SourceDescription description);

    /**
     * Begins a first load of a source into a fresh copy of the store, faster than transactions, invisible until committed.
     * Empty when the source already has records or the store is too large to be copied for it: then use {@link #apply}.
     */
    Optional<FirstLoad> firstLoad(SourceId source);

    /** Marks every run that says it is running and that this process did not begin as interrupted; returns those. */
    List<RunEntry> closeInterruptedRuns();

    /**
     * Removes a source and all that is known of it, as if it had never been: records, provenance, tombstones, runs, checkpoint
     * and description. On disk the store is written anew without it, so that no file keeps a word of it. No run of the source
     * may be going on.
     */
    void forget(SourceId source);

    /** Deletes the history of a source except its newest {@code keep} runs and those that hold withdrawals. */
    void pruneRuns(SourceId source, int keep);

    @Override
    void close();

    /** One consistent state of the store. */
    interface View {

        /** Empty when the record is unknown or withdrawn. */
        Optional<Head> head(RecordKey key);

        /** The versions of a source's live records that are not stale, read at once: for telling unchanged records quickly. */
        Versions versions(SourceId source);

        /** The live record ids of a source, in no particular order, streaming. */
        void eachRecord(SourceId source, Consumer<String> id);

        long countRecords(SourceId source);

        /** Whether anything is known of a source: a record, a run, even that it once had some. */
        boolean knows(SourceId source);

        Optional<Checkpoint> checkpoint(SourceId source);

        Optional<Tombstone> tombstone(RecordKey key);

        /** What was last said of a source; empty before its first run. */
        Optional<SourceDescription> description(SourceId source);

        /** Newest first, at most {@code limit}. */
        List<RunEntry> runs(SourceId source, int limit);

        /** The records whose withdrawal waits under a run. */
        List<RecordKey> held(SourceId source, String runId);

        /**
         * Everything, for queries: the default graph is the union of the live record graphs, over which {@code GRAPH ?g}
         * ranges too; {@link Iris#provenance()} is a named graph that answers to its name only. Runs that changed no record
         * may be missing from it for a while: {@link #runs} has them all.
         */
        DatasetGraph dataset();
    }
}
