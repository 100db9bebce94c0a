package org.linkbank.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linkbank.store.Samples.ALISS;
import static org.linkbank.store.Samples.BANK;
import static org.linkbank.store.Samples.IRIS;
import static org.linkbank.store.Samples.batch;
import static org.linkbank.store.Samples.key;
import static org.linkbank.store.Samples.put;
import static org.linkbank.store.Samples.run;
import static org.linkbank.store.Samples.withdraw;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linkbank.record.Iris;
import org.linkbank.record.RecordKey;
import org.linkbank.store.RunEntry.Outcome;

class DiskStoreTest extends RecordStoreContract {

    private final Path directory;

    DiskStoreTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Override
    RecordStore newStore() {
        return EmbeddedStore.open(directory.resolve("store"), IRIS);
    }

    private void reopen() {
        store.close();
        store = newStore();
    }

    @Test
    void everythingIsThereAfterReopening() {
        store.apply(new Batch(ALISS, List.of(put("1", "a"), put("2", "b")), new Checkpoint("c1"), run("1")));
        store.apply(batch(withdraw("2")));
        store.apply(new Batch(ALISS, List.of(), new Checkpoint("c2"), run("2")));
        String before = everything();

        reopen();

        assertThat(everything()).isEqualTo(before);
        assertThat(checkpoint(ALISS)).contains(new Checkpoint("c2"));
        assertThat(runs(ALISS, 9)).extracting(RunEntry::id).containsExactly("run-1", "2", "1");
        assertThat(tombstone(key("2"))).isPresent();
    }

    @Test
    void noFileKeepsAWordOfAForgottenSource() throws IOException {
        store.apply(new Batch(
                BANK,
                List.of(put(new RecordKey(BANK, "1"), "h", "stays")),
                null,
                run(BANK, "b", Outcome.COMPLETE, Counts.NONE)));
        store.apply(batch(put("zebra", "a zebra in its stable")));
        store.apply(new Batch(ALISS, List.of(), null, run("zebra noted")));

        store.forget(ALISS);

        assertThat(filesWith("zebra")).isEmpty();
        assertThat(filesWith("stays")).isNotEmpty();
        reopen();
        assertThat(filesWith("zebra")).isEmpty();
        assertThat(count(BANK)).isEqualTo(1);
        assertThat(runs(ALISS, 9)).isEmpty();
    }

    private List<Path> filesWith(String word) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, word))
                    .toList();
        }
    }

    private static boolean holds(Path file, String word) {
        try {
            return new String(Files.readAllBytes(file), ISO_8859_1).contains(word);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void anotherBaseIriIsRefused() {
        store.close();

        assertThatThrownBy(() -> EmbeddedStore.open(directory.resolve("store"), new Iris("https://other.example")))
                .isInstanceOf(StoreException.class)
                .hasMessageContainingAll(
                        directory.resolve("store").toString(), "https://other.example", "https://bank.example");
        store = newStore();
    }

    @Test
    void secondOpeningIsRefused() {
        assertThatThrownBy(this::newStore)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("open in this process already");
    }

    @Test
    void anotherProcessIsToldWhoHoldsTheStore() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process child = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        OpenStore.class.getName(),
                        directory.resolve("store").toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(child.getInputStream().readAllBytes(), UTF_8);

        assertThat(child.waitFor()).isEqualTo(1);
        assertThat(said)
                .contains(directory.resolve("store").toString())
                .contains("held by process " + ProcessHandle.current().pid() + ".");
    }

    /** Opens a store in a process of its own. */
    static final class OpenStore {
        public static void main(String[] arguments) {
            try (EmbeddedStore opened = EmbeddedStore.open(Path.of(arguments[0]), IRIS)) {
                System.out.println("opened " + opened.iris());
            } catch (StoreException e) {
                System.out.println(e.getMessage());
                System.exit(1);
            }
        }
    }

    @Test
    void generationIsADatabaseThatJenaOpens() {
        store.apply(batch(put("1", "a", "b")));
        store.close();

        DatasetGraph database = DatabaseMgr.connectDatasetGraph(
                directory.resolve("store/g000001").toString());
        database.begin(TxnType.READ);
        assertThat(Iter.count(database.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY)))
                .isEqualTo(2);
        database.end();
        TDBInternal.expel(database);

        store = newStore();
        assertThat(names("1")).hasSize(2);
    }

    @Test
    void runsOfADeadProcessAreInterrupted() {
        store.apply(new Batch(ALISS, List.of(put("1", "a")), null, run(ALISS, "1", Outcome.RUNNING, Counts.NONE)));
        store.apply(new Batch(BANK, List.of(), null, run(BANK, "2", Outcome.RUNNING, Counts.NONE)));
        store.apply(new Batch(ALISS, List.of(), null, run(ALISS, "0", Outcome.COMPLETE, Counts.NONE)));
        reopen();

        assertThat(store.closeInterruptedRuns()).extracting(RunEntry::id).containsExactlyInAnyOrder("1", "2");

        RunEntry run = runs(ALISS, 1).get(0);
        assertThat(run.outcome()).isEqualTo(Outcome.INTERRUPTED);
        assertThat(run.reason()).contains("4711");
        assertThat(run.ended()).isNotNull();
        assertThat(store.closeInterruptedRuns()).isEmpty();
    }

    @Test
    void halfWrittenNoteIsCutOffAndTheRestKept() throws IOException {
        store.apply(new Batch(ALISS, List.of(), new Checkpoint("c1"), run("1")));
        store.close();
        Files.writeString(directory.resolve("store/runs.journal"), "0badc0de 2 aliss ran 2", StandardOpenOption.APPEND);

        store = newStore();
        store.apply(new Batch(ALISS, List.of(), new Checkpoint("c2"), run("3")));
        reopen();

        assertThat(runs(ALISS, 9)).extracting(RunEntry::id).containsExactly("3", "1");
        assertThat(checkpoint(ALISS)).contains(new Checkpoint("c2"));
    }

    @Test
    void notesThatTheBooksHoldAreNotTakenTwice() throws IOException {
        store.apply(new Batch(ALISS, List.of(), new Checkpoint("c1"), run("1")));
        byte[] journal = Files.readAllBytes(directory.resolve("store/runs.journal"));
        store.apply(new Batch(ALISS, List.of(put("1", "a")), new Checkpoint("c2"), run("1")));
        store.close();
        Files.write(directory.resolve("store/runs.journal"), journal);

        store = newStore();

        assertThat(checkpoint(ALISS)).contains(new Checkpoint("c2"));
    }

    @Test
    void quietRunCostsAFewHundredBytes() throws IOException {
        store.apply(batch(put("1", "a")));
        long before = sizeOnDisk();

        store.apply(new Batch(ALISS, List.of(), null, run(ALISS, "20261122T120000Z-1", Outcome.RUNNING, Counts.NONE)));
        store.apply(new Batch(ALISS, List.of(put("1", "a")), new Checkpoint("c"), run("20261122T120000Z-1")));
        store.pruneRuns(ALISS, 1);

        assertThat(sizeOnDisk() - before).isBetween(1L, 10_000L);
    }

    private long sizeOnDisk() throws IOException {
        return DurableFiles.sizeOfTree(directory);
    }

    // ---- first loads

    @Test
    void firstLoadBecomesTheStoreAtCommit() {
        store.apply(new Batch(
                BANK,
                List.of(put(new RecordKey(BANK, "1"), "h", "Guide")),
                new Checkpoint("b"),
                run(BANK, "b", Outcome.COMPLETE, Counts.NONE)));
        store.apply(new Batch(ALISS, List.of(), null, run(ALISS, "1", Outcome.RUNNING, Counts.NONE)));
        try (FirstLoad load = store.firstLoad(ALISS).orElseThrow()) {
            for (int i = 0; i < 1000; i++) {
                load.put(put("r" + i, "name " + i, "more"));
            }
            assertThat(count(ALISS)).isZero();
            Batch last = new Batch(ALISS, List.of(put("last", "z")), new Checkpoint("c"), run("1"));
            assertThat(load.commit(last)).isEqualTo(new Counts(1001, 0, 0, 0, 0, 0));
        }

        for (int opening = 0; opening < 2; opening++) {
            assertThat(count(ALISS)).isEqualTo(1001);
            assertThat(ids(ALISS)).hasSize(1001);
            assertThat(count(BANK)).isEqualTo(1);
            assertThat(names("r7")).containsExactlyInAnyOrder("name 7", "more");
            assertThat(store.<Versions>read(view -> view.versions(ALISS))
                            .has(key("r7"), "hash of [name 7, more]", "aliss@1"))
                    .isTrue();
            assertThat(head("r7")).isEqualTo(new Head("hash of [name 7, more]", "aliss@1", false));
            assertThat(checkpoint(ALISS)).contains(new Checkpoint("c"));
            assertThat(checkpoint(BANK)).contains(new Checkpoint("b"));
            assertThat(runs(ALISS, 9)).containsExactly(run("1"));
            reopen();
        }
        assertThat(store.apply(batch(put("r7", "name 7", "more"))).unchanged()).isEqualTo(1);
        assertThat(generations()).hasSize(1);
    }

    @Test
    void abandonedFirstLoadLeavesNothing() {
        store.apply(batch(withdraw("1")));
        String before = everything();
        try (FirstLoad load = store.firstLoad(ALISS).orElseThrow()) {
            load.put(put("1", "a"));
        }
        assertThat(everything()).isEqualTo(before);
        assertThat(generations()).hasSize(1);
    }

    @Test
    void firstLoadThatMeetsABrokenRecordLeavesNothing() {
        Change.Put good = put("1", "a");
        try (FirstLoad load = store.firstLoad(ALISS).orElseThrow()) {
            load.put(good);
            assertThatThrownBy(() -> load.put(put(new RecordKey(BANK, "1"), "h", "x")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(count(ALISS)).isZero();
        assertThat(store.apply(batch(good)).created()).isEqualTo(1);
    }

    @Test
    void firstLoadIsForSourcesWithoutRecords() {
        store.apply(batch(put("1", "a")));

        assertThat(store.firstLoad(ALISS)).isEmpty();
    }

    @Test
    void recordsWrittenDuringAFirstLoadAreKept() {
        RecordKey other = new RecordKey(BANK, "1");
        RunEntry otherRun = run(BANK, "b", Outcome.COMPLETE, Counts.NONE);
        try (FirstLoad load = store.firstLoad(ALISS).orElseThrow()) {
            load.put(put("1", "a"));
            store.apply(new Batch(BANK, List.of(put(other, "h", "Guide")), null, otherRun));
            load.commit(batch());
        }
        assertThat(count(BANK)).isEqualTo(1);
        assertThat(findHead(other)).isPresent();
        assertThat(count(ALISS)).isEqualTo(1);
    }

    @Test
    void twoFirstLoadsAtATimeBothCount() {
        try (FirstLoad one = store.firstLoad(ALISS).orElseThrow();
                FirstLoad two = store.firstLoad(BANK).orElseThrow()) {
            one.put(put("1", "a"));
            two.put(put(new RecordKey(BANK, "1"), "h", "Guide"));
            one.commit(batch());
            two.commit(new Batch(BANK, List.of(), null, run(BANK, "b", Outcome.COMPLETE, Counts.NONE)));
        }
        assertThat(count(ALISS)).isEqualTo(1);
        assertThat(count(BANK)).isEqualTo(1);
        assertThat(runs(ALISS, 9)).hasSize(1);
    }

    @Test
    void recordsBackInAFirstLoadHaveNoTombstone() {
        store.apply(batch(put("1", "a"), put("2", "b")));
        store.apply(batch(withdraw("1"), withdraw("2")));
        try (FirstLoad load = store.firstLoad(ALISS).orElseThrow()) {
            load.put(put("1", "a"));
            load.commit(batch());
        }
        assertThat(tombstone(key("1"))).isEmpty();
        assertThat(tombstone(key("2"))).isPresent();
        assertThat(books(IRIS.graph(key("1")))).doesNotContain(Terms.FORMER_RESOURCE, Terms.REASON);
        assertThat(count(ALISS)).isEqualTo(1);
    }

    @Test
    void readerStaysOnTheOldGenerationUntilItEnds() throws Exception {
        store.apply(batch(withdraw("x")));
        ExecutorService other = Executors.newSingleThreadExecutor();
        List<Long> seen = store.read(view -> {
            try {
                other.submit(() -> {
                            try (FirstLoad load = store.firstLoad(ALISS).orElseThrow()) {
                                load.put(put("1", "a"));
                                load.commit(batch());
                            }
                            return count(ALISS);
                        })
                        .get();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
            assertThat(generations()).hasSize(2);
            return List.of(view.countRecords(ALISS), (long)
                    view.dataset().getDefaultGraph().size());
        });
        other.shutdown();

        assertThat(seen).containsExactly(0L, 0L);
        assertThat(count(ALISS)).isEqualTo(1);
        assertThat(generations()).hasSize(1);
    }

    @Test
    void datasetOutlivesAReplacementOfTheDatabase() {
        DatasetGraph dataset = store.dataset();
        try (FirstLoad load = store.firstLoad(ALISS).orElseThrow()) {
            load.put(put("1", "a"));
            load.commit(batch());
        }
        dataset.begin();
        try (QueryExec exec =
                QueryExec.dataset(dataset).query("ASK { ?s ?p 'a' }").build()) {
            assertThat(exec.ask()).isTrue();
        } finally {
            dataset.end();
        }
        assertThat(dataset.isInTransaction()).isFalse();
    }

    @Test
    void unfinishedGenerationIsClearedAwayAndSaid() throws IOException {
        store.apply(batch(put("1", "a")));
        store.close();
        Path halfMade = Files.createDirectory(directory.resolve("store/g000002"));
        Files.writeString(halfMade.resolve("GSPO.dat"), "half");

        EmbeddedStore opened = EmbeddedStore.open(directory.resolve("store"), IRIS);
        store = opened;

        assertThat(opened.mended()).singleElement().asString().contains("g000002", "did not finish");
        assertThat(generations()).containsExactly("g000001");
        assertThat(names("1")).containsExactly("a");
    }

    @Test
    void storeWithoutItsCurrentFileIsRefusedUntouched() throws IOException {
        store.apply(batch(put("1", "a")));
        store.close();
        Path current = directory.resolve("store/CURRENT");
        String name = Files.readString(current);
        Files.delete(current);

        assertThatThrownBy(this::newStore).isInstanceOf(StoreException.class).hasMessageContaining("g000001");

        Files.writeString(current, name);
        store = newStore();
        assertThat(names("1")).containsExactly("a");
    }

    private List<String> generations() {
        try (Stream<Path> entries = Files.list(directory.resolve("store"))) {
            return entries.filter(Files::isDirectory)
                    .map(entry -> String.valueOf(entry.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
