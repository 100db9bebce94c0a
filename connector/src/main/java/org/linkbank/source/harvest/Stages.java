package org.linkbank.source.harvest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvested;

/**
 * Stages one after another, as one. Each is made when the one before is over, so that it may build on what that found; one
 * that is added while another goes on comes next after those that wait.
 */
public final class Stages implements Stage {

    private final Deque<Supplier<? extends Stage>> waiting = new ArrayDeque<>();
    private @Nullable Stage current;

    public Stages(List<Supplier<? extends Stage>> stages) {
        waiting.addAll(stages);
    }

    public void add(Supplier<? extends Stage> stage) {
        waiting.add(stage);
    }

    @Override
    public @Nullable FetchRequest next() {
        FetchRequest request = current == null ? null : current.next();
        while (request == null && !waiting.isEmpty()) {
            current = waiting.remove().get();
            request = current.next();
        }
        return request;
    }

    @Override
    public @Nullable FetchRequest ahead() {
        return current == null ? null : current.ahead();
    }

    @Override
    public Iterator<Harvested> read(FetchResult result) {
        if (current == null) {
            throw new IllegalStateException("a result that no stage asked for");
        }
        return current.read(result);
    }
}
