package org.linkbank.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.linkbank.record.Iris;
import org.linkbank.record.RecordKey;
import org.linkbank.record.SourceId;

/**
 * What the books say of records: of a live one its provenance, of a withdrawn one its tombstone, both of the name of its
 * graph; and of sources how many they have.
 */
final class RecordBooks {

    private static final List<Node> TOMBSTONE_PROPERTIES =
            List.of(Terms.TYPE, Terms.INVALIDATED_AT, Terms.INVALIDATED_BY, Terms.REASON, Terms.FORMER_RESOURCE);

    private final Ledger ledger;
    private final Iris iris;

    RecordBooks(Ledger ledger, Iris iris) {
        this.ledger = ledger;
        this.iris = iris;
    }

    Optional<Head> head(RecordKey key) {
        Node graph = iris.graph(key);
        return ledger.value(graph, Terms.CONTENT_HASH)
                .map(hash -> new Head(
                        Literals.text(hash),
                        ledger.value(graph, Terms.MAPPING_VERSION)
                                .map(Literals::text)
                                .orElse(""),
                        ledger.has(graph, Terms.STALE, Literals.TRUE)));
    }

    boolean isLive(Node graph) {
        return ledger.value(graph, Terms.CONTENT_HASH).isPresent();
    }

    Optional<Tombstone> tombstone(RecordKey key) {
        Node graph = iris.graph(key);
        return ledger.value(graph, Terms.INVALIDATED_AT)
                .map(at -> new Tombstone(
                        key,
                        Literals.time(at),
                        ledger.value(graph, Terms.REASON).map(Literals::text).orElse("")));
    }

    void eachRecord(SourceId source, Consumer<String> id) {
        String prefix = iris.graphPrefix(source);
        ledger.eachSubject(Terms.SOURCE, iris.source(source), subject -> {
            if (subject.getURI().startsWith(prefix)) {
                iris.record(subject.getURI()).map(RecordKey::id).ifPresent(id);
            }
        });
    }

    long count(SourceId source) {
        return ledger.value(iris.source(source), Terms.DOCUMENTS)
                .map(Literals::number)
                .orElse(0L);
    }

    /** The live records of all sources. */
    static long total(Graph books) {
        return books.find(Node.ANY, Terms.DOCUMENTS, Node.ANY).toList().stream()
                .mapToLong(triple -> Literals.number(triple.getObject()))
                .sum();
    }

    void addToCount(SourceId source, long more) {
        if (more != 0) {
            ledger.set(iris.source(source), Terms.DOCUMENTS, Literals.number(count(source) + more));
        }
    }

    /** Writes the provenance of a record that is new or back, in the place of its tombstone. */
    void begin(RecordKey key, Provenance provenance) {
        raise(iris.graph(key));
        ProvenanceTriples.all(iris, key, provenance).forEach(ledger::insert);
    }

    /**
     * Brings a live record's provenance up to date. One that says the same of its origin is left with the time and run it
     * has: it is still the graph that that run generated.
     */
    void refresh(RecordKey key, Provenance provenance, boolean graphChanged) {
        Node graph = iris.graph(key);
        settle(key);
        List<Triple> origin = ProvenanceTriples.of(iris, key, provenance);
        if (graphChanged || !hasOrigin(graph, origin, provenance)) {
            removeVersion(key);
            origin.forEach(triple -> ledger.set(graph, triple.getPredicate(), triple.getObject()));
            addVersion(key);
            if (provenance.licence() == null) {
                ledger.set(graph, Terms.LICENCE, null);
            }
        }
    }

    private boolean hasOrigin(Node graph, List<Triple> origin, Provenance provenance) {
        boolean sameLicence = provenance.licence() != null
                || ledger.value(graph, Terms.LICENCE).isEmpty();
        return sameLicence
                && origin.stream()
                        .filter(triple -> !ProvenanceTriples.isOccasion(triple))
                        .allMatch(triple -> ledger.has(graph, triple.getPredicate(), triple.getObject()));
    }

    /** Lifts a stale mark and a held withdrawal. */
    void settle(RecordKey key) {
        Node graph = iris.graph(key);
        if (ledger.has(graph, Terms.STALE, Literals.TRUE)) {
            ledger.set(graph, Terms.STALE, null);
            ledger.set(graph, Terms.REASON, null);
            addVersion(key);
        }
        ledger.set(graph, Terms.HELD_UNDER, null);
    }

    void stale(Change.MarkStale mark) {
        Node graph = iris.graph(mark.key());
        removeVersion(mark.key());
        ledger.set(graph, Terms.STALE, Literals.TRUE);
        ledger.set(graph, Terms.REASON, Literals.text(mark.reason()));
    }

    private void addVersion(RecordKey key) {
        version(key).ifPresent(triple -> ledger.add(triple.getSubject(), triple.getPredicate(), triple.getObject()));
    }

    private void removeVersion(RecordKey key) {
        version(key).ifPresent(ledger::remove);
    }

    private Optional<Triple> version(RecordKey key) {
        return head(key).map(head -> ProvenanceTriples.version(iris, key, head.contentHash(), head.mappingVersion()));
    }

    Versions versions(SourceId source) {
        LongStream.Builder versions = LongStream.builder();
        ledger.eachValue(
                ProvenanceTriples.versions(iris, source),
                Terms.VERSION,
                version -> versions.add(Literals.number(version)));
        return new Versions(versions.build().toArray());
    }

    /** Whether the hold is new under this run. */
    boolean hold(Change.Hold hold) {
        Node graph = iris.graph(hold.key());
        Node run = iris.run(hold.key().source(), hold.runId());
        if (ledger.has(graph, Terms.HELD_UNDER, run)) {
            return false;
        }
        ledger.set(graph, Terms.HELD_UNDER, run);
        return true;
    }

    List<RecordKey> held(SourceId source, String runId) {
        return ledger.subjects(Terms.HELD_UNDER, iris.run(source, runId)).stream()
                .flatMap(graph -> iris.record(graph.getURI()).stream())
                .sorted()
                .toList();
    }

    /** Puts a tombstone in the place of a record's provenance; {@code last} is its graph as it was. */
    void bury(Change.Withdraw withdrawal, Node run, List<Triple> last) {
        Node graph = iris.graph(withdrawal.key());
        removeVersion(withdrawal.key());
        ledger.forget(graph);
        ledger.add(graph, Terms.TYPE, Terms.TOMBSTONE);
        ledger.set(graph, Terms.INVALIDATED_AT, Literals.time(withdrawal.at()));
        ledger.add(graph, Terms.INVALIDATED_BY, run);
        ledger.add(graph, Terms.REASON, Literals.text(withdrawal.reason()));
        String minted = iris.idBase(withdrawal.key().source());
        last.stream()
                .map(Triple::getSubject)
                .filter(subject -> subject.isURI() && subject.getURI().startsWith(minted))
                .distinct()
                .forEach(subject -> ledger.add(graph, Terms.FORMER_RESOURCE, subject));
    }

    /** Takes a tombstone away, when its record is back. */
    void raise(Node graph) {
        if (ledger.has(graph, Terms.TYPE, Terms.TOMBSTONE)) {
            for (Node property : TOMBSTONE_PROPERTIES) {
                ledger.set(graph, property, null);
            }
        }
    }

    /** Takes away the tombstones of a source's records that are live. */
    void raiseLive(SourceId source) {
        String prefix = iris.graphPrefix(source);
        for (Node graph : ledger.subjects(Terms.TYPE, Terms.TOMBSTONE)) {
            if (graph.getURI().startsWith(prefix) && isLive(graph)) {
                raise(graph);
            }
        }
    }
}
