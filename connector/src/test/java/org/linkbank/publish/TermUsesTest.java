package org.linkbank.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linkbank.record.Iris;
import org.linkbank.record.RecordGraph;
import org.linkbank.record.RecordKey;
import org.linkbank.record.SourceId;
import org.linkbank.store.Batch;
import org.linkbank.store.Change;
import org.linkbank.store.Counts;
import org.linkbank.store.EmbeddedStore;
import org.linkbank.store.Provenance;
import org.linkbank.store.RecordStore;
import org.linkbank.store.RunEntry;

class TermUsesTest {

    private static final Iris IRIS = new Iris("https://bank.example");
    private static final SourceId BLOG = new SourceId("blog");
    private static final SourceId HUB = new SourceId("hub");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    enum Kind {
        MEMORY,
        DISK;

        private RecordStore open(Path folder) {
            return this == MEMORY ? EmbeddedStore.inMemory(IRIS) : EmbeddedStore.open(folder, IRIS);
        }
    }

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @ParameterizedTest
    @EnumSource
    void termsAreCountedBySourceTheMostUsedFirstWithAnExample(Kind kind) {
        try (RecordStore store = kind.open(folder.resolve("store"))) {
            fill(store);

            assertThat(lines(TermUses.count(store, null)))
                    .containsExactly(
                            "blog Heat pumps 2 https://bank.example/id/blog/a",
                            "hub https://linkbank.org/vocab/category/tools 1 https://bank.example/id/hub/c",
                            "blog Governance 1 https://bank.example/id/blog/b",
                            "hub Heat pumps 1 https://bank.example/id/hub/c");
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneSourceCanBeAskedFor(Kind kind) {
        try (RecordStore store = kind.open(folder.resolve("store"))) {
            fill(store);

            assertThat(TermUses.count(store, HUB)).hasSize(2).allMatch(use -> use.source()
                    .equals(HUB));
            assertThat(TermUses.count(store, new SourceId("none"))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasWithdrawnIsNotCounted(Kind kind) {
        try (RecordStore store = kind.open(folder.resolve("store"))) {
            fill(store);
            Change gone = new Change.Withdraw(new RecordKey(HUB, "c"), NOON, "The source no longer has it.");
            store.apply(new Batch(HUB, List.of(gone), null, run(HUB)));

            assertThat(TermUses.count(store, HUB)).isEmpty();
        }
    }

    private static List<String> lines(List<TermUse> uses) {
        return uses.stream()
                .map(use -> use.source() + " "
                        + (use.term().isLiteral()
                                ? use.term().getLiteralLexicalForm()
                                : use.term().getURI()) + " "
                        + use.uses() + " " + use.example())
                .toList();
    }

    private static void fill(RecordStore store) {
        put(store, BLOG, "a", "<a> schema:keywords 'Heat pumps' ; schema:name 'Heat pumps' .");
        put(store, BLOG, "b", "<b> schema:keywords 'Heat pumps', 'Governance' .");
        put(
                store,
                HUB,
                "c",
                "<c> schema:keywords 'Heat pumps' ; schema:about <https://linkbank.org/vocab/category/tools> .");
    }

    private static void put(RecordStore store, SourceId source, String id, String turtle) {
        Graph graph = RDFParser.fromString("PREFIX schema: <https://schema.org/>\n" + turtle, Lang.TURTLE)
                .base(IRIS.idBase(source))
                .toGraph();
        Provenance provenance =
                new Provenance("https://" + source + ".example/" + id, NOON, "r1", "m 1", "h " + id, null);
        Change change = new Change.Put(new RecordGraph(new RecordKey(source, id), graph), provenance);
        store.apply(new Batch(source, List.of(change), null, run(source)));
    }

    private static RunEntry run(SourceId source) {
        return new RunEntry(source, "r1", "test", NOON, NOON, RunEntry.Outcome.COMPLETE, Counts.NONE, "", List.of(), 1);
    }
}
