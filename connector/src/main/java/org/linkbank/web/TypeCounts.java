package org.linkbank.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import org.linkbank.publish.Terms;
import org.linkbank.store.RecordStore;

/**
 * How many resources of each type there are. Counting a million takes seconds, so a count is shown for a minute, and a page
 * shows the last one while the next is made.
 */
final class TypeCounts implements AutoCloseable {

    private static final Duration GOOD_FOR = Duration.ofMinutes(1);

    /** A type, how many resources are of it, and one of them. */
    record Counted(Node type, long resources, Node one) {}

    private final RecordStore store;
    private final ExecutorService counting = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "type-counts");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicBoolean underWay = new AtomicBoolean();
    private volatile @Nullable Snapshot latest;

    private record Snapshot(List<Counted> counts, Instant at) {}

    TypeCounts(RecordStore store) {
        this.store = store;
    }

    /** Most frequent first; at most a minute and a count old. */
    List<Counted> counts(Instant now) {
        Snapshot known = latest;
        if (known == null || known.counts().isEmpty()) {
            return count(now).counts();
        }
        if (known.at().plus(GOOD_FOR).isBefore(now) && underWay.compareAndSet(false, true)) {
            counting.execute(() -> {
                try {
                    count(now);
                } finally {
                    underWay.set(false);
                }
            });
        }
        return known.counts();
    }

    private Snapshot count(Instant now) {
        Snapshot made = new Snapshot(store.read(TypeCounts::count), now);
        latest = made;
        return made;
    }

    private static List<Counted> count(RecordStore.View view) {
        Map<Node, Counted> byType = new HashMap<>();
        Iterator<Triple> triples = view.dataset().getDefaultGraph().find(Node.ANY, Terms.TYPE, Node.ANY);
        while (triples.hasNext()) {
            Triple triple = triples.next();
            byType.merge(
                    triple.getObject(),
                    new Counted(triple.getObject(), 1, triple.getSubject()),
                    (known, one) -> new Counted(known.type(), known.resources() + 1, known.one()));
        }
        List<Counted> counts = new ArrayList<>(byType.values());
        counts.sort(Comparator.comparingLong(Counted::resources).reversed().thenComparing(c -> c.type()
                .toString()));
        return List.copyOf(counts);
    }

    @Override
    public void close() {
        counting.shutdown();
    }
}
