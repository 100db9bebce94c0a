package org.linkbank.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linkbank.store.Samples.ALISS;
import static org.linkbank.store.Samples.BANK;
import static org.linkbank.store.Samples.IRIS;
import static org.linkbank.store.Samples.NOON;
import static org.linkbank.store.Samples.batch;
import static org.linkbank.store.Samples.key;
import static org.linkbank.store.Samples.put;
import static org.linkbank.store.Samples.run;
import static org.linkbank.store.Samples.withdraw;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linkbank.record.RecordGraph;
import org.linkbank.record.RecordKey;
import org.linkbank.record.SourceId;
import org.linkbank.store.RunEntry.Outcome;

/** What every {@link RecordStore} promises. A store's own test extends it. */
abstract class RecordStoreContract {

    @SuppressWarnings("NullAway.Init") // made before each test
    protected RecordStore store;

    /** An empty store with {@link Samples#IRIS}. */
    abstract RecordStore newStore() throws Exception;

    @BeforeEach
    void make() throws Exception {
        store = newStore();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void putCreatesARecordWithItsProvenance() {
        Counts counts = store.apply(batch(put("1", "Lunch club")));

        assertThat(counts).isEqualTo(new Counts(1, 0, 0, 0, 0, 0));
        assertThat(names("1")).containsExactly("Lunch club");
        assertThat(head("1")).isEqualTo(new Head("hash of [Lunch club]", "aliss@1", false));
        assertThat(count(ALISS)).isEqualTo(1);
        assertThat(books(IRIS.graph(key("1"))))
                .contains(Terms.DERIVED_FROM, Terms.GENERATED_AT, Terms.GENERATED_BY, Terms.LICENCE);
    }

    @Test
    void putReplacesTheGraphOfARecord() {
        store.apply(batch(put("1", "Lunch club", "Soup")));

        Counts counts = store.apply(batch(put("1", "Supper club", "Soup")));

        assertThat(counts).isEqualTo(new Counts(0, 1, 0, 0, 0, 0));
        assertThat(names("1")).containsExactlyInAnyOrder("Supper club", "Soup");
        assertThat(head("1").contentHash()).isEqualTo("hash of [Supper club, Soup]");
        assertThat(count(ALISS)).isEqualTo(1);
    }

    @Test
    void equalPutIsUnchanged() {
        store.apply(batch(put("1", "Lunch club")));
        String before = everything();

        Counts counts = store.apply(batch(put("1", "Lunch club")));

        assertThat(counts).isEqualTo(new Counts(0, 0, 0, 0, 1, 0));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void equalGraphOfAChangedRecordRefreshesTheHeadOnly() {
        store.apply(batch(put(key("1"), "old", "Lunch club")));

        Counts counts = store.apply(batch(put(key("1"), "new", "Lunch club")));

        assertThat(counts).isEqualTo(new Counts(0, 0, 0, 0, 1, 0));
        assertThat(head("1").contentHash()).isEqualTo("new");
        assertThat(books(IRIS.graph(key("1")))).containsOnlyOnce(Terms.CONTENT_HASH);
    }

    @Test
    void numbersInAnotherSpellingAreUnchanged() {
        Change.Put odd = new Change.Put(numbered("007"), Samples.provenance("run-1", "h"));
        store.apply(batch(odd));

        assertThat(store.apply(batch(odd)).unchanged()).isEqualTo(1);
        assertThat(store.apply(batch(new Change.Put(numbered("7"), odd.provenance())))
                        .unchanged())
                .isEqualTo(1);
    }

    private static RecordGraph numbered(String lexical) {
        Graph graph = GraphFactory.createDefaultGraph();
        Node subject = NodeFactory.createURI("https://bank.example/id/aliss/service/1");
        Node seven = NodeFactory.createLiteralDT(lexical, org.apache.jena.datatypes.xsd.XSDDatatype.XSDinteger);
        graph.add(Triple.create(subject, NodeFactory.createURI("https://linkbank.org/vocab#minimumAge"), seven));
        return new RecordGraph(key("1"), graph);
    }

    @Test
    void withdrawnRecordLeavesATombstone() {
        store.apply(batch(put("1", "Lunch club"), put("2", "Walks")));

        Counts counts = store.apply(batch(withdraw("1")));

        assertThat(counts).isEqualTo(new Counts(0, 0, 1, 0, 0, 0));
        assertThat(names("1")).isEmpty();
        assertThat(ids(ALISS)).containsExactly("2");
        assertThat(count(ALISS)).isEqualTo(1);
        assertThat(findHead(key("1"))).isEmpty();
        assertThat(tombstone(key("1"))).contains(new Tombstone(key("1"), NOON, "The source no longer has it."));
        assertThat(formerResources("1")).containsExactly("https://bank.example/id/aliss/service/1");
    }

    @Test
    void returningRecordEndsItsTombstone() {
        store.apply(batch(put("1", "Lunch club")));
        store.apply(batch(withdraw("1")));

        Counts counts = store.apply(batch(put("1", "Lunch club")));

        assertThat(counts.created()).isEqualTo(1);
        assertThat(tombstone(key("1"))).isEmpty();
        assertThat(books(IRIS.graph(key("1")))).doesNotContain(Terms.TYPE, Terms.FORMER_RESOURCE, Terms.REASON);
        assertThat(count(ALISS)).isEqualTo(1);
    }

    @Test
    void changesOfUnknownRecordsDoNothing() {
        store.apply(batch(put("1", "Lunch club")));
        String before = everything();

        Counts counts = store.apply(batch(
                withdraw("9"),
                new Change.MarkStale(key("9"), NOON, "no name"),
                new Change.Hold(key("9"), "run-1"),
                new Change.Keep(key("9"))));

        assertThat(counts).isEqualTo(Counts.NONE);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void rejectedRecordKeepsItsLastGoodVersionUntilAPutOrKeep() {
        store.apply(batch(put("1", "Lunch club"), put("2", "Walks")));
        Change first = new Change.MarkStale(key("1"), NOON, "$.name: expected text, found array");
        Change second = new Change.MarkStale(key("2"), NOON, "$.name: expected text, found array");

        store.apply(batch(first, second));
        assertThat(head("1").stale()).isTrue();
        assertThat(names("1")).containsExactly("Lunch club");

        Counts counts = store.apply(batch(put("1", "Lunch club"), new Change.Keep(key("2"))));
        assertThat(counts).isEqualTo(new Counts(0, 0, 0, 0, 1, 0));
        assertThat(head("1").stale()).isFalse();
        assertThat(head("2").stale()).isFalse();
        assertThat(books(IRIS.graph(key("1")))).doesNotContain(Terms.REASON, Terms.STALE);
    }

    @Test
    void heldWithdrawalsAreListedUnderTheirRunUntilLifted() {
        store.apply(batch(put("1", "a"), put("2", "b"), put("3", "c"), put("4", "d")));

        Counts counts = store.apply(batch(
                new Change.Hold(key("1"), "run-1"),
                new Change.Hold(key("2"), "run-1"),
                new Change.Hold(key("3"), "run-1"),
                new Change.Hold(key("4"), "run-2")));
        assertThat(counts.held()).isEqualTo(4);
        assertThat(held("run-1")).containsExactly(key("1"), key("2"), key("3"));

        store.apply(batch(new Change.Keep(key("1")), put("2", "b"), withdraw("3")));
        assertThat(held("run-1")).isEmpty();
        assertThat(held("run-2")).containsExactly(key("4"));
        assertThat(names("1")).containsExactly("a");
    }

    @Test
    void sourcesAreKeptApart() {
        RecordKey other = new RecordKey(BANK, "1");
        store.apply(batch(put("1", "Lunch club")));
        store.apply(new Batch(
                BANK,
                List.of(put(other, "h", "Guide")),
                new Checkpoint("b"),
                run(BANK, "r", Outcome.COMPLETE, Counts.NONE)));

        assertThat(ids(ALISS)).containsExactly("1");
        assertThat(count(BANK)).isEqualTo(1);
        assertThat(checkpoint(ALISS)).isEmpty();
        assertThat(runs(ALISS, 9)).extracting(RunEntry::id).containsExactly("run-1");
        assertThatThrownBy(() -> new Batch(BANK, List.of(put("1", "x")), null, run("r")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void checkpointMovesWithItsData() {
        store.apply(new Batch(ALISS, List.of(put("1", "a")), new Checkpoint("page 2"), run("run-1")));
        assertThat(checkpoint(ALISS)).contains(new Checkpoint("page 2"));

        store.apply(new Batch(ALISS, List.of(), new Checkpoint("page 3\nä"), run("run-2")));
        assertThat(checkpoint(ALISS)).contains(new Checkpoint("page 3\nä"));

        store.apply(new Batch(ALISS, List.of(put("2", "b")), null, run("run-3")));
        assertThat(checkpoint(ALISS)).contains(new Checkpoint("page 3\nä"));
    }

    @Test
    void failureInTheMiddleLeavesEverythingAsItWas() {
        store.apply(new Batch(ALISS, List.of(put("1", "a")), new Checkpoint("page 2"), run("run-1")));
        String before = everything();
        Change.Put broken = new Change.Put(new RecordGraph(key("3"), new BrokenGraph()), Samples.provenance("r", "h"));
        Batch batch =
                new Batch(ALISS, List.of(put("1", "b"), put("2", "c"), broken), new Checkpoint("page 3"), run("run-2"));

        assertThatThrownBy(() -> store.apply(batch))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken");

        assertThat(everything()).isEqualTo(before);
        assertThat(checkpoint(ALISS)).contains(new Checkpoint("page 2"));
        assertThat(runs(ALISS, 9)).extracting(RunEntry::id).containsExactly("run-1");
        assertThat(store.apply(batch(put("2", "c"))).created()).isEqualTo(1);
    }

    /** A graph that fails when it is read. */
    private static final class BrokenGraph extends GraphBase {
        @Override
        protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
            throw new IllegalStateException("broken");
        }
    }

    @Test
    void runComesBackAsItWasWritten() {
        RunEntry entry = new RunEntry(
                ALISS,
                "20261122T120000Z-1",
                "operator",
                NOON,
                NOON.plusMillis(1234),
                Outcome.INCOMPLETE,
                new Counts(1, 2, 3, 4, 5, 6),
                "Page 3 was \"not JSON\".",
                List.of("second warning comes first", "a % + = warning", "zz"),
                4711);

        store.apply(new Batch(ALISS, List.of(), null, entry));
        assertThat(runs(ALISS, 1)).containsExactly(entry);

        store.apply(new Batch(ALISS, List.of(put("1", "a")), null, entry));
        assertThat(runs(ALISS, 1)).containsExactly(entry);
    }

    @Test
    void runsAreListedNewestFirstAndRewrittenByTheirId() {
        store.apply(new Batch(ALISS, List.of(put("1", "a")), null, run(ALISS, "1", Outcome.RUNNING, Counts.NONE)));
        store.apply(new Batch(ALISS, List.of(), null, run("3")));
        store.apply(new Batch(ALISS, List.of(put("2", "a")), null, run("2")));
        store.apply(new Batch(ALISS, List.of(), null, run("1")));

        List<RunEntry> runs = store.read(view -> view.runs(ALISS, 9));
        assertThat(runs).extracting(RunEntry::id).containsExactly("3", "2", "1");
        assertThat(runs).extracting(RunEntry::outcome).containsOnly(Outcome.COMPLETE);
        assertThat(runs(ALISS, 2)).extracting(RunEntry::id).containsExactly("3", "2");
    }

    @Test
    void pruningKeepsTheNewestRunsAndThoseThatHold() {
        store.apply(new Batch(ALISS, List.of(put("1", "a")), null, run("1")));
        store.apply(new Batch(ALISS, List.of(new Change.Hold(key("1"), "2")), null, run("2")));
        store.apply(new Batch(ALISS, List.of(), null, run("3")));
        store.apply(new Batch(ALISS, List.of(put("2", "b")), null, run("4")));
        store.apply(new Batch(ALISS, List.of(), null, run("5")));

        store.pruneRuns(ALISS, 2);
        assertThat(runs(ALISS, 9)).extracting(RunEntry::id).containsExactly("5", "4", "2");

        store.apply(new Batch(ALISS, List.of(put("3", "c")), null, run("6")));
        assertThat(runs(ALISS, 9)).extracting(RunEntry::id).containsExactly("6", "5", "4", "2");
        assertThat(books(IRIS.run(ALISS, "3"))).isEmpty();
    }

    @Test
    void quietRunsAreCarriedIntoTheBooksWithTheNextChange() {
        for (int i = 100; i < 200; i++) {
            store.apply(new Batch(ALISS, List.of(), new Checkpoint("c" + i), run("run-" + i)));
        }
        store.apply(new Batch(BANK, List.of(), null, run(BANK, "b", Outcome.COMPLETE, Counts.NONE)));
        store.apply(new Batch(ALISS, List.of(put("1", "a")), null, run("run-200")));

        assertThat(books(IRIS.run(ALISS, "run-100"))).contains(Terms.OUTCOME);
        assertThat(books(IRIS.run(BANK, "b"))).contains(Terms.OUTCOME);
        assertThat(runs(ALISS, 999)).hasSize(101);
        assertThat(checkpoint(ALISS)).contains(new Checkpoint("c199"));
    }

    @Test
    void runThatChangedSomethingEndsInTheBooksToo() {
        store.apply(new Batch(ALISS, List.of(put("1", "a")), null, run(ALISS, "1", Outcome.RUNNING, Counts.NONE)));
        store.apply(new Batch(ALISS, List.of(), new Checkpoint("c"), run("1")));

        assertThat(books(IRIS.run(ALISS, "1"))).contains(Terms.ENDED_AT).containsOnlyOnce(Terms.OUTCOME);
        assertThat(checkpoint(ALISS)).contains(new Checkpoint("c"));
    }

    @Test
    void manyQuietRunsAreAllKept() {
        for (int i = 1000; i < 2100; i++) {
            store.apply(new Batch(ALISS, List.of(), null, run("run-" + i)));
        }
        assertThat(runs(ALISS, 5000)).hasSize(1100);
    }

    @Test
    void runsOfThisProcessAreNotInterrupted() {
        store.apply(new Batch(ALISS, List.of(), null, run(ALISS, "1", Outcome.RUNNING, Counts.NONE)));

        assertThat(store.closeInterruptedRuns()).isEmpty();
        assertThat(runs(ALISS, 1).get(0).outcome()).isEqualTo(Outcome.RUNNING);
    }

    @Test
    void readerSeesOneStateWhileOthersWrite() throws Exception {
        store.apply(batch(put("1", "a")));
        ExecutorService writer = Executors.newSingleThreadExecutor();
        try {
            List<String> seen = store.read(view -> {
                List<String> ids = new ArrayList<>();
                view.eachRecord(ALISS, ids::add);
                Future<Counts> written = writer.submit(() -> store.apply(batch(put("2", "b"))));
                finish(written);
                finish(writer.submit(() -> store.apply(new Batch(ALISS, List.of(), new Checkpoint("x"), run("9")))));
                view.eachRecord(ALISS, ids::add);
                assertThat(view.countRecords(ALISS)).isEqualTo(1);
                assertThat(view.checkpoint(ALISS)).isEmpty();
                return ids;
            });
            assertThat(seen).containsExactly("1", "1");
            assertThat(count(ALISS)).isEqualTo(2);
        } finally {
            writer.shutdownNow();
        }
    }

    private static void finish(Future<Counts> written) {
        try {
            written.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void writersTakeTurns() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(4);
        CountDownLatch go = new CountDownLatch(1);
        List<Future<Counts>> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String id = Integer.toString(i);
            all.add(writers.submit(() -> {
                go.await();
                return store.apply(batch(put(id, "n" + id)));
            }));
        }
        go.countDown();
        for (Future<Counts> one : all) {
            assertThat(one.get().created()).isEqualTo(1);
        }
        writers.shutdown();
        assertThat(count(ALISS)).isEqualTo(20);
        assertThat(ids(ALISS)).hasSize(20);
    }

    @Test
    void readingWithinReadingSeesTheSameState() {
        store.apply(batch(put("1", "a")));

        assertThat(store.<Long>read(view -> count(ALISS) + view.countRecords(ALISS)))
                .isEqualTo(2);
        assertThat(count(ALISS)).isEqualTo(1);
    }

    @Test
    void datasetIsForReading() {
        assertThatThrownBy(() -> store.dataset().begin(org.apache.jena.query.TxnType.WRITE))
                .hasMessageContaining("read transaction");
        assertThatThrownBy(() -> store.dataset().add(new Quad(Quad.defaultGraphIRI, Samples.name(key("1"), "x"))))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void exportHasTheRecordsAndIfAskedTheBooks() {
        store.apply(batch(put("1", "Lunch club"), put("2", "Walks")));

        assertThat(exported(false).lines()).hasSize(2).allMatch(line -> line.contains("/graph/aliss/"));
        assertThat(exported(true)).contains("<https://bank.example/graph/provenance> .", "contentHash");
    }

    // ---- looking

    private String exported(boolean withProvenance) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StoreExport.write(store, out, withProvenance);
        return out.toString(UTF_8);
    }

    /** All that is stored, but for runs, in a comparable form. */
    protected String everything() {
        return exported(true)
                .lines()
                .filter(line -> !line.contains("/runs/"))
                .sorted()
                .toList()
                .toString();
    }

    protected Head head(String id) {
        return findHead(key(id)).orElseThrow();
    }

    protected Optional<Head> findHead(RecordKey key) {
        return store.read(view -> view.head(key));
    }

    protected Optional<Tombstone> tombstone(RecordKey key) {
        return store.read(view -> view.tombstone(key));
    }

    protected Optional<Checkpoint> checkpoint(SourceId source) {
        return store.read(view -> view.checkpoint(source));
    }

    protected List<RunEntry> runs(SourceId source, int limit) {
        return store.read(view -> view.runs(source, limit));
    }

    private List<RecordKey> held(String runId) {
        return store.read(view -> view.held(ALISS, runId));
    }

    protected long count(SourceId source) {
        return store.read(view -> view.countRecords(source));
    }

    protected List<String> ids(SourceId source) {
        return store.read(view -> {
            List<String> ids = new ArrayList<>();
            view.eachRecord(source, ids::add);
            return ids;
        });
    }

    protected List<String> names(String id) {
        return store.read(view -> view.dataset().getGraph(IRIS.graph(key(id))).find().toList().stream()
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .toList());
    }

    @Test
    void forgettingASourceRemovesAllThatIsKnownOfItAndNothingElse() {
        SourceId almost = new SourceId("aliss-2");
        RecordKey other = new RecordKey(almost, "1");
        store.apply(new Batch(
                almost,
                List.of(put(other, "h", "Kept")),
                new Checkpoint("kept"),
                run(almost, "k1", Outcome.COMPLETE, Counts.NONE)));
        store.apply(new Batch(almost, List.of(), null, run(almost, "k2", Outcome.COMPLETE, Counts.NONE)));
        store.apply(batch(put("1", "a"), put("2", "b")));
        store.apply(batch(withdraw("2")));
        store.describe(new SourceDescription(ALISS, "ALISS", "https://aliss.example", null, List.of("Thanks")));
        store.apply(new Batch(ALISS, List.of(new Change.Hold(key("1"), "run-1")), new Checkpoint("c"), run("run-1")));
        store.apply(new Batch(ALISS, List.of(), new Checkpoint("c2"), run("noted only")));

        store.forget(ALISS);

        assertThat(store.<Boolean>read(view -> view.knows(ALISS))).isFalse();
        assertThat(names("1")).isEmpty();
        assertThat(count(ALISS)).isZero();
        assertThat(tombstone(key("2"))).isEmpty();
        assertThat(checkpoint(ALISS)).isEmpty();
        assertThat(runs(ALISS, 9)).isEmpty();
        assertThat(everyTerm()).noneMatch(term -> term.contains("/aliss/") || term.endsWith("/aliss"));
        assertThat(store.<Boolean>read(view -> view.knows(almost))).isTrue();
        assertThat(count(almost)).isEqualTo(1);
        assertThat(checkpoint(almost)).contains(new Checkpoint("kept"));
        assertThat(runs(almost, 9)).extracting(RunEntry::id).containsExactly("k2", "k1");
    }

    @Test
    void forgottenSourceBeginsAnew() {
        store.apply(new Batch(ALISS, List.of(put("1", "a")), new Checkpoint("c"), run("run-1")));
        store.forget(ALISS);

        Counts counts = store.apply(batch(put("1", "again")));

        assertThat(counts.created()).isEqualTo(1);
        assertThat(names("1")).containsExactly("again");
    }

    @Test
    void sourceThatOnlyEverRanOrLostEverythingIsKnown() {
        assertThat(store.<Boolean>read(view -> view.knows(ALISS))).isFalse();
        store.apply(new Batch(BANK, List.of(), null, run(BANK, "1", Outcome.FAILED, Counts.NONE)));
        store.apply(batch(put("1", "a")));
        store.apply(batch(withdraw("1")));

        assertThat(store.<Boolean>read(view -> view.knows(BANK))).isTrue();
        assertThat(store.<Boolean>read(view -> view.knows(ALISS))).isTrue();
    }

    private List<String> everyTerm() {
        return store.read(view -> {
            List<String> terms = new ArrayList<>();
            for (Node graph : List.of(Node.ANY, IRIS.provenance())) {
                view.dataset().findNG(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> {
                    terms.add(quad.getGraph().toString());
                    terms.add(quad.getSubject().toString());
                    terms.add(quad.getObject().toString());
                });
            }
            return terms;
        });
    }

    /** The properties that the books have of a subject. */
    protected List<Node> books(Node subject) {
        return store.read(
                view -> view.dataset().getGraph(IRIS.provenance()).find(subject, Node.ANY, Node.ANY).toList().stream()
                        .map(Triple::getPredicate)
                        .toList());
    }

    private List<String> formerResources(String id) {
        return store.read(view -> view.dataset()
                .getGraph(IRIS.provenance())
                .find(IRIS.graph(key(id)), Terms.FORMER_RESOURCE, Node.ANY)
                .mapWith(triple -> triple.getObject().getURI())
                .toList());
    }
}
