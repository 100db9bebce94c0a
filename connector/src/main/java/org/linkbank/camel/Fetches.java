package org.linkbank.camel;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.SourceId;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;

/**
 * Fetches for one run, one request after another on a thread of its own, so that the next page comes in while this one is
 * read (decision 0084). Never two requests at a time.
 */
final class Fetches implements AutoCloseable {

    private final ProducerTemplate producer;
    private final String route;
    private final ExecutorService thread;
    private @Nullable Fetch current;
    private @Nullable Fetch ahead;

    Fetches(ProducerTemplate producer, SourceId source) {
        this.producer = producer;
        this.route = "direct:fetch-" + source;
        this.thread = Executors.newSingleThreadExecutor(work -> {
            Thread made = new Thread(work, "fetch-" + source);
            made.setDaemon(true);
            return made;
        });
    }

    /**
     * Waits for an answer; its body is good until the next call.
     *
     * @param next what will be asked next unless this answer changes that, or null when that is not known
     */
    FetchResult answer(FetchRequest request, @Nullable FetchRequest next) {
        drop(current);
        Fetch fetch = underWay(request);
        current = fetch;
        ahead = null;
        FetchResult result = fetch.result();
        if (next != null) {
            ahead = begin(next);
        }
        return result;
    }

    private Fetch underWay(FetchRequest request) {
        if (ahead != null && ahead.answers(request)) {
            return ahead;
        }
        drop(ahead);
        return begin(request);
    }

    private Fetch begin(FetchRequest request) {
        Fetch fetch = new Fetch(request);
        thread.execute(() -> perform(fetch));
        return fetch;
    }

    private void perform(Fetch fetch) {
        try {
            Exchange done = producer.send(route, exchange -> exchange.setProperty(Fetch.PROPERTY, fetch));
            Throwable failure = done.getException();
            fetch.failed(failure == null ? new IllegalStateException("it gave no answer") : failure);
        } catch (RuntimeException e) {
            fetch.failed(e);
        }
    }

    private static void drop(@Nullable Fetch fetch) {
        if (fetch != null) {
            fetch.close();
        }
    }

    @Override
    public void close() {
        drop(current);
        drop(ahead);
        thread.shutdown();
    }
}
