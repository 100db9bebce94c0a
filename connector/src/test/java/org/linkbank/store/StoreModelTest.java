package org.linkbank.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linkbank.store.Samples.ALISS;
import static org.linkbank.store.Samples.IRIS;
import static org.linkbank.store.Samples.NOON;
import static org.linkbank.store.Samples.key;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.linkbank.record.RecordKey;

/** Whatever batches come, the store holds what a plain map would, and counts what changed in that map. */
class StoreModelTest {

    /** A live record as the model has it. */
    private record Kept(Set<String> names, String hash, boolean stale, boolean held) {}

    @Provide
    Arbitrary<List<List<Change>>> batches() {
        return changes().list().ofMaxSize(6).list().ofMinSize(1).ofMaxSize(6);
    }

    private static Arbitrary<Change> changes() {
        Arbitrary<RecordKey> keys = Arbitraries.of("1", "2", "a/b", "/a").map(Samples::key);
        Arbitrary<Set<String>> names =
                Arbitraries.of("Lunch", "Walk", "Choir").set().ofMaxSize(3);
        Arbitrary<String> hashes = Arbitraries.of("h1", "h2");
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(
                        5,
                        Combinators.combine(keys, names, hashes)
                                .as((key, all, hash) -> Samples.put(key, hash, all.toArray(String[]::new)))),
                net.jqwik.api.Tuple.of(2, keys.map(key -> new Change.Withdraw(key, NOON, "gone"))),
                net.jqwik.api.Tuple.of(1, keys.map(key -> new Change.MarkStale(key, NOON, "rejected"))),
                net.jqwik.api.Tuple.of(1, keys.map(key -> new Change.Hold(key, "run-1"))),
                net.jqwik.api.Tuple.of(1, keys.map(Change.Keep::new)));
    }

    @Property(tries = 300)
    void storeHoldsWhatAMapWould(@ForAll("batches") List<List<Change>> batches) {
        Map<RecordKey, Kept> model = new HashMap<>();
        Set<RecordKey> buried = new HashSet<>();
        try (EmbeddedStore store = EmbeddedStore.inMemory(IRIS)) {
            for (List<Change> batch : batches) {
                Counts expected = play(batch, model, buried);
                Counts counts = store.apply(new Batch(ALISS, batch, null, Samples.run("run-1")));
                assertThat(counts).isEqualTo(expected);
                expectSame(store, model, buried);
            }
        }
    }

    private static Counts play(List<Change> batch, Map<RecordKey, Kept> model, Set<RecordKey> buried) {
        Counts counts = Counts.NONE;
        for (Change change : batch) {
            counts = counts.plus(play(change, model, buried));
        }
        return counts;
    }

    private static Counts play(Change change, Map<RecordKey, Kept> model, Set<RecordKey> buried) {
        RecordKey key = change.key();
        Kept kept = model.get(key);
        if (change instanceof Change.Put put) {
            Set<String> names = new HashSet<>();
            put.record()
                    .graph()
                    .find()
                    .forEachRemaining(t -> names.add(t.getObject().getLiteralLexicalForm()));
            model.put(key, new Kept(names, put.provenance().contentHash(), false, false));
            buried.remove(key);
            boolean same = kept != null && kept.names().equals(names);
            return new Counts(kept == null ? 1 : 0, kept != null && !same ? 1 : 0, 0, 0, same ? 1 : 0, 0);
        }
        if (kept == null) {
            return Counts.NONE;
        }
        if (change instanceof Change.Withdraw) {
            model.remove(key);
            buried.add(key);
            return new Counts(0, 0, 1, 0, 0, 0);
        }
        boolean hold = change instanceof Change.Hold;
        boolean keep = change instanceof Change.Keep;
        boolean stale = change instanceof Change.MarkStale || (kept.stale() && !keep);
        model.put(key, new Kept(kept.names(), kept.hash(), stale, hold || (kept.held() && !keep)));
        return new Counts(0, 0, 0, hold && !kept.held() ? 1 : 0, 0, 0);
    }

    private static void expectSame(EmbeddedStore store, Map<RecordKey, Kept> model, Set<RecordKey> buried) {
        store.read(view -> {
            List<RecordKey> ids = new ArrayList<>();
            view.eachRecord(ALISS, id -> ids.add(key(id)));
            assertThat(ids).containsExactlyInAnyOrderElementsOf(model.keySet());
            assertThat(view.countRecords(ALISS)).isEqualTo(model.size());
            model.forEach((key, kept) -> expectSame(view, key, kept));
            buried.forEach(key -> {
                assertThat(view.head(key).isPresent()).isFalse();
                assertThat(view.tombstone(key).isPresent()).isTrue();
                assertThat(view.versions(ALISS).has(key, "h1", "aliss@1")).isFalse();
            });
            return true;
        });
    }

    private static void expectSame(RecordStore.View view, RecordKey key, Kept kept) {
        assertThat(view.head(key).orElseThrow()).isEqualTo(new Head(kept.hash(), "aliss@1", kept.stale()));
        assertThat(view.tombstone(key).isPresent()).isFalse();
        Versions versions = view.versions(ALISS);
        assertThat(versions.has(key, kept.hash(), "aliss@1")).isEqualTo(!kept.stale());
        assertThat(versions.has(key, kept.hash(), "aliss@2")).isFalse();
        assertThat(versions.has(key, kept.hash() + "'", "aliss@1")).isFalse();
        assertThat(view.held(ALISS, "run-1").contains(key)).isEqualTo(kept.held());
        Set<String> names = new HashSet<>();
        view.dataset()
                .getGraph(IRIS.graph(key))
                .find()
                .forEachRemaining(triple -> names.add(triple.getObject().getLiteralLexicalForm()));
        assertThat(names).isEqualTo(kept.names());
    }
}
