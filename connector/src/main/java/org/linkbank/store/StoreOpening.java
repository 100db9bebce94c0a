package org.linkbank.store;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.linkbank.record.Iris;

/** Opens the store in a directory: lock, current generation, base IRI, journal. What fails lets go of what it had. */
final class StoreOpening {

    private StoreOpening() {}

    static EmbeddedStore open(Path path, Iris iris) {
        try {
            StoreDirectory directory = StoreDirectory.open(path);
            try {
                return open(directory, iris);
            } catch (IOException | RuntimeException e) {
                directory.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            throw StoreFailure.of(e, "store " + path, "It was not opened.");
        }
    }

    private static EmbeddedStore open(StoreDirectory directory, Iris iris) throws IOException {
        String name = directory.current();
        DatasetGraph database = Databases.open(directory.generation(name));
        try {
            new BaseIri(directory.path(), iris).settle(database);
            RunJournal journal = RunJournal.open(directory.journal(), journalled(database, iris));
            Generations generations = new Generations(new Generation(name, database));
            LiveDataset dataset = new LiveDataset(generations, iris.provenance(), ProvenanceQueries.context());
            return new EmbeddedStore(iris, directory, journal, dataset);
        } catch (IOException | RuntimeException e) {
            Databases.close(directory.generation(name));
            throw e;
        }
    }

    private static long journalled(DatasetGraph database, Iris iris) {
        database.begin(TxnType.READ);
        try {
            return new RunBooks(new Ledger(database.getDefaultGraph()), iris).journalled();
        } finally {
            database.end();
        }
    }
}
