package org.linkbank.publish;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.linkbank.record.Iris;
import org.linkbank.record.RecordKey;
import org.linkbank.store.RecordStore;
import org.linkbank.store.Tombstone;

/**
 * Looks up what the store knows of an IRI or of a record's graph, each in one read transaction. An IRI is known as long as
 * any live record graph has it as a subject; then gone, as long as a tombstone remembers it.
 */
public final class LinkedData {

    /** How many of the resources that refer to one are told. */
    public static final int MENTIONS = 25;

    private static final int TRIPLES = 50_000;
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final RecordStore store;
    private final Iris iris;
    private final Origins origins;

    public LinkedData(RecordStore store, Catalogue catalogue) {
        this.store = store;
        this.iris = store.iris();
        this.origins = new Origins(store.iris(), catalogue);
    }

    /** What is known of a resource. */
    public Lookup resource(Node subject) {
        return store.read(view -> describe(view, subject));
    }

    /** What a record's graph holds. */
    public Lookup graph(RecordKey key) {
        return store.read(view -> graph(view, key));
    }

    /** What refers to a resource, be it described here or not; at most {@link #MENTIONS}. */
    public List<Node> mentions(Node object) {
        return store.read(view -> mentions(view.dataset(), object));
    }

    private Lookup describe(RecordStore.View view, Node subject) {
        DatasetGraph dataset = view.dataset();
        Set<Node> graphs = new LinkedHashSet<>();
        for (Iterator<Quad> quads = dataset.findNG(Node.ANY, subject, Node.ANY, Node.ANY); quads.hasNext(); ) {
            graphs.add(quads.next().getGraph());
        }
        return graphs.isEmpty() ? gone(view, subject) : describe(view, subject, graphs);
    }

    private Lookup describe(RecordStore.View view, Node subject, Set<Node> graphs) {
        DatasetGraph dataset = view.dataset();
        Graph whole = GraphFactory.createDefaultGraph();
        List<Origin> from = new ArrayList<>();
        try {
            for (Node graph : graphs) {
                DescribedGraph part =
                        new DescribedGraph(dataset.getGraph(graph), TRIPLES - whole.size(), new Deadline(LONGEST));
                part.add(subject);
                GraphUtil.addInto(whole, part.graph());
                origins.of(graph, view).ifPresent(from::add);
            }
        } catch (Spool.TooLarge e) {
            return new Lookup.TooMuch(subject, TRIPLES);
        }
        return new Lookup.Found(subject, whole, from, mentions(dataset, subject));
    }

    private static List<Node> mentions(DatasetGraph dataset, Node object) {
        Set<Node> mentions = new LinkedHashSet<>();
        Iterator<Quad> quads = dataset.findNG(Node.ANY, Node.ANY, Node.ANY, object);
        while (quads.hasNext() && mentions.size() < MENTIONS) {
            Node subject = quads.next().getSubject();
            if (!Skolem.is(subject) && !subject.equals(object)) {
                mentions.add(subject);
            }
        }
        return List.copyOf(mentions);
    }

    private Lookup gone(RecordStore.View view, Node subject) {
        Optional<Tombstone> tombstone =
                tombstoneByName(view, subject).or(() -> tombstoneByFormerResource(view, subject));
        return tombstone.<Lookup>map(found -> new Lookup.Gone(subject, found)).orElseGet(Lookup.Unknown::new);
    }

    /** The primary resource of record {@code service/x} is {@code /id/{source}/service/x}: the same local path. */
    private Optional<Tombstone> tombstoneByName(RecordStore.View view, Node subject) {
        String ids = iris.base() + "/id/";
        if (!subject.getURI().startsWith(ids)) {
            return Optional.empty();
        }
        String graph = iris.base() + "/graph/" + subject.getURI().substring(ids.length());
        return iris.record(graph).flatMap(view::tombstone);
    }

    private Optional<Tombstone> tombstoneByFormerResource(RecordStore.View view, Node subject) {
        return view.dataset().getGraph(iris.provenance()).stream(Node.ANY, Terms.FORMER_RESOURCE, subject)
                .flatMap(triple -> iris.record(triple.getSubject().getURI()).stream())
                .flatMap(key -> view.tombstone(key).stream())
                .findFirst();
    }

    private Lookup graph(RecordStore.View view, RecordKey key) {
        Node name = iris.graph(key);
        Graph stored = view.dataset().getGraph(name);
        if (stored.isEmpty()) {
            return view.tombstone(key)
                    .<Lookup>map(tombstone -> new Lookup.Gone(name, tombstone))
                    .orElseGet(Lookup.Unknown::new);
        }
        Graph copy = GraphFactory.createDefaultGraph();
        stored.stream().limit(TRIPLES + 1L).forEach(copy::add);
        if (copy.size() > TRIPLES) {
            return new Lookup.TooMuch(name, TRIPLES);
        }
        List<Origin> from = origins.of(name, view).stream().toList();
        return new Lookup.Found(name, copy, from, List.of());
    }
}
