package org.linkbank.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.linkbank.record.Iris;
import org.linkbank.record.SourceId;
import org.linkbank.store.Batch;
import org.linkbank.store.Change;
import org.linkbank.store.Checkpoint;
import org.linkbank.store.Counts;
import org.linkbank.store.EmbeddedStore;
import org.linkbank.store.FirstLoad;
import org.linkbank.store.Head;
import org.linkbank.store.Provenance;
import org.linkbank.store.RunEntry;
import org.linkbank.store.Versions;

/**
 * How fast the store takes and gives records, one part a process: {@code loader} (TDB2's parallel loader, fed with the same
 * quads and provenance), {@code first} (a first load), {@code batches} (transactions of 5,000), {@code heads} (look-ups of
 * every record in a store that {@code first} left in the directory).
 * Arguments: part, number of records, directory.
 */
final class StoreBench {

    private static final Iris IRIS = new Iris("https://bank.example");
    private static final SourceId SOURCE = new SourceId("aliss");
    private static final SyntheticRecords RECORDS = new SyntheticRecords(IRIS, SOURCE);
    private static final int BATCH = 5_000;

    private StoreBench() {}

    public static void main(String[] arguments) throws IOException {
        Locale.setDefault(Locale.ROOT);
        int number = Integer.parseInt(arguments[1]);
        Path directory = Path.of(arguments[2]);
        switch (arguments[0]) {
            case "loader" -> loader(number, emptied(directory));
            case "first" -> first(number, emptied(directory));
            case "batches" -> batches(number, emptied(directory));
            case "heads" -> heads(number, directory);
            default -> throw new IllegalArgumentException("expected loader, first, batches or heads");
        }
    }

    private static void loader(int number, Path directory) throws IOException {
        Files.createDirectories(directory);
        long start = System.nanoTime();
        DatasetGraph database = DatabaseMgr.connectDatasetGraph(directory.toString());
        DataLoader loader = LoaderFactory.parallelLoader(database, (format, values) -> {});
        loader.startBulk();
        StreamRDF stream = loader.stream();
        for (int i = 0; i < number; i++) {
            Change.Put put = RECORDS.put(i);
            Node graph = IRIS.graph(put.key());
            put.record().graph().find().forEachRemaining(triple -> stream.quad(Quad.create(graph, triple)));
            BookTriples.of(IRIS, put).forEach(stream::triple);
        }
        loader.finishBulk();
        report("loader", number, start);
    }

    private static void first(int number, Path directory) throws IOException {
        long start = System.nanoTime();
        try (EmbeddedStore store = EmbeddedStore.open(directory, IRIS)) {
            try (FirstLoad load = store.firstLoad(SOURCE).orElseThrow()) {
                for (int i = 0; i < number; i++) {
                    load.put(RECORDS.put(i));
                }
                load.commit(new Batch(SOURCE, List.of(), new Checkpoint("c"), run("1")));
            }
            report("first", number, start);
        }
    }

    private static void batches(int number, Path directory) throws IOException {
        long start = System.nanoTime();
        try (EmbeddedStore store = EmbeddedStore.open(directory, IRIS)) {
            List<Change> changes = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                changes.add(RECORDS.put(i));
                if (changes.size() == BATCH) {
                    store.apply(new Batch(SOURCE, changes, null, run("1")));
                    changes.clear();
                }
            }
            store.apply(new Batch(SOURCE, changes, new Checkpoint("c"), run("1")));
            report("batches", number, start);
        }
    }

    private static void heads(int number, Path directory) {
        try (EmbeddedStore store = EmbeddedStore.open(directory, IRIS)) {
            versions(number, store);
            for (int round = 0; round < 3; round++) {
                long start = System.nanoTime();
                long found = store.read(view -> {
                    long live = 0;
                    for (int i = 0; i < number; i++) {
                        live += view.head(RECORDS.key(i)).map(Head::contentHash).isPresent() ? 1 : 0;
                    }
                    return live;
                });
                report("heads", (int) found, start);
            }
            long start = System.nanoTime();
            long[] ids = {0};
            store.read(view -> {
                view.eachRecord(SOURCE, id -> ids[0]++);
                return ids[0];
            });
            report("eachRecord", (int) ids[0], start);
        }
    }

    private static void versions(int number, EmbeddedStore store) {
        long start = System.nanoTime();
        Versions versions = store.read(view -> view.versions(SOURCE));
        int found = 0;
        for (int i = 0; i < number; i++) {
            Provenance provenance = RECORDS.provenance(RECORDS.key(i), i);
            found += versions.has(RECORDS.key(i), provenance.contentHash(), provenance.mappingVersion()) ? 1 : 0;
        }
        report("versions", found, start);
    }

    private static RunEntry run(String id) {
        Instant now = Instant.now();
        return new RunEntry(SOURCE, id, "bench", now, now, RunEntry.Outcome.COMPLETE, Counts.NONE, "", List.of(), 1);
    }

    private static void report(String part, int number, long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        Duration processor = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        System.out.printf(
                "%-10s %,9d records %8.2f s %,10.0f records/s %8.2f us each, processor %5.1f s since the start%n",
                part, number, seconds, number / seconds, seconds * 1e6 / number, processor.toMillis() / 1e3);
    }

    private static Path emptied(Path directory) throws IOException {
        if (Files.exists(directory)) {
            List<Path> paths;
            try (Stream<Path> tree = Files.walk(directory)) {
                paths = tree.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : paths) {
                Files.delete(path);
            }
        }
        return directory;
    }
}
