package org.linkbank.store;

import java.io.IOException;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.linkbank.record.Iris;
import org.linkbank.record.SourceId;

/** Writes into one database: a batch, or what waits in the journal. The caller is the only writer. */
final class Transactions {

    private final Iris iris;
    private final RunJournal journal;

    Transactions(Iris iris, RunJournal journal) {
        this.iris = iris;
        this.journal = journal;
    }

    /** A batch with its run and checkpoint: in a transaction, or in the journal when it changes no record. */
    Counts write(DatasetGraph dataset, Batch batch) throws IOException {
        Note.Ran ran = new Note.Ran(batch.run(), batch.checkpoint());
        if (batch.changes().isEmpty()) {
            note(dataset, ran);
            return Counts.NONE;
        }
        dataset.begin(TxnType.WRITE);
        try {
            Ledger ledger = new Ledger(dataset.getDefaultGraph());
            ChangeWriter writer = new ChangeWriter(dataset, iris, ledger);
            Counts counts = writer.write(
                    batch.changes(), iris.run(batch.source(), batch.run().id()));
            if (writer.changedNothing()) {
                dataset.abort();
                note(dataset, ran);
            } else {
                commit(dataset, ledger, ran);
            }
            return counts;
        } finally {
            end(dataset);
        }
    }

    /** Writes what is said of a source; returns it. */
    SourceDescription describe(DatasetGraph dataset, SourceDescription description) {
        dataset.begin(TxnType.WRITE);
        try {
            new SourceBooks(new Ledger(dataset.getDefaultGraph()), iris).write(description);
            dataset.commit();
            return description;
        } finally {
            end(dataset);
        }
    }

    /** What ends a first load: its number of records, the changes that came last, and the run, always in a transaction. */
    Counts complete(DatasetGraph fresh, Batch last, long loaded) {
        fresh.begin(TxnType.WRITE);
        try {
            Ledger ledger = new Ledger(fresh.getDefaultGraph());
            RecordBooks books = new RecordBooks(ledger, iris);
            books.raiseLive(last.source());
            books.addToCount(last.source(), loaded);
            Counts counts = new ChangeWriter(fresh, iris, ledger)
                    .write(last.changes(), iris.run(last.source(), last.run().id()));
            RunBooks runs = new RunBooks(ledger, iris);
            runs.carryOver(journal);
            runs.write(new Note.Ran(last.run(), last.checkpoint()));
            fresh.commit();
            return counts.plus(new Counts(loaded, 0, 0, 0, 0, 0));
        } finally {
            end(fresh);
        }
    }

    /** Takes a source out of a database, and its notes out of what waits in the journal. */
    void forget(DatasetGraph dataset, SourceId source) {
        dataset.begin(TxnType.WRITE);
        try {
            OwnStatements own = new OwnStatements(iris, source);
            List<Quad> found = Iter.iter(dataset.find()).filter(own).toList();
            found.forEach(dataset::delete);
            dataset.commit();
        } finally {
            end(dataset);
        }
        carryOverAllBut(source, dataset);
        journal.clear();
    }

    /** Writes what waits in the journal, except of one source, into a database that takes the place of the current one. */
    void carryOverAllBut(SourceId source, DatasetGraph dataset) {
        dataset.begin(TxnType.WRITE);
        try {
            new RunBooks(new Ledger(dataset.getDefaultGraph()), iris)
                    .carryOver(journal, other -> !other.equals(source));
            dataset.commit();
        } finally {
            end(dataset);
        }
    }

    /**
     * Keeps a note in the journal. A run that is in the books already is brought up to date there, or they would show it
     * running until something else changes; and a full journal is carried over.
     */
    void note(DatasetGraph dataset, Note note) throws IOException {
        if (!journal.isFull() && !isInTheBooks(dataset, note)) {
            journal.append(note);
            return;
        }
        dataset.begin(TxnType.WRITE);
        try {
            commit(dataset, new Ledger(dataset.getDefaultGraph()), note);
        } finally {
            end(dataset);
        }
    }

    private boolean isInTheBooks(DatasetGraph dataset, Note note) {
        if (!(note instanceof Note.Ran ran)) {
            return false;
        }
        dataset.begin(TxnType.READ);
        try {
            return new RunBooks(new Ledger(dataset.getDefaultGraph()), iris).has(ran.entry());
        } finally {
            dataset.end();
        }
    }

    private void commit(DatasetGraph dataset, Ledger ledger, Note note) {
        RunBooks runs = new RunBooks(ledger, iris);
        runs.carryOver(journal);
        runs.write(note);
        dataset.commit();
        journal.clear();
    }

    private static void end(DatasetGraph dataset) {
        if (dataset.isInTransaction()) {
            dataset.abort();
        }
        dataset.end();
    }
}
