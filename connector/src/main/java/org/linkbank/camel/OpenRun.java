package org.linkbank.camel;

import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.linkbank.mapping.Mapping;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.Harvest;
import org.linkbank.sync.SyncRun;

/** What the steps of one run share: carried on the exchange under {@link #PROPERTY}. Used by one thread at a time. */
final class OpenRun implements AutoCloseable {

    static final String PROPERTY = "linkbankRun";

    final SyncRun run;
    final Harvest harvest;
    final Mapping mapping;
    final Fetches fetches;
    private @Nullable FetchRequest request;

    OpenRun(SyncRun run, Harvest harvest, Mapping mapping, Fetches fetches) {
        this.run = run;
        this.harvest = harvest;
        this.mapping = mapping;
        this.fetches = fetches;
    }

    static OpenRun of(Exchange exchange) {
        OpenRun open = exchange.getProperty(PROPERTY, OpenRun.class);
        if (open == null) {
            throw new IllegalStateException("the route calls a step before beginRun");
        }
        return open;
    }

    /** Asks the harvest what to fetch next; null when nothing. */
    @Nullable
    FetchRequest advance() {
        request = harvest.next();
        return request;
    }

    FetchRequest request() {
        FetchRequest current = request;
        if (current == null) {
            throw new IllegalStateException("the route fetches although nothing is left to fetch");
        }
        return current;
    }

    /** Stops fetching and lets go of the source; a run that was neither finished nor failed counts as failed. */
    @Override
    public void close() {
        try (run) {
            fetches.close();
        }
    }
}
