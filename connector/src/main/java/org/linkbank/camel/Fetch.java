package org.linkbank.camel;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.camel.Exchange;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;

/**
 * One request under way. The route that performs it carries it on the exchange under {@link #PROPERTY}, on a thread of its
 * own; the one that reads waits at {@link #result} for the head of the answer, and then reads the body while it comes in.
 */
final class Fetch {

    static final String PROPERTY = "linkbankFetch";

    private final FetchRequest request;
    private final CompletableFuture<FetchResult> result = new CompletableFuture<>();
    private final BodyPipe pipe = new BodyPipe();

    Fetch(FetchRequest request) {
        this.request = request;
    }

    static Fetch of(Exchange exchange) {
        Fetch fetch = exchange.getProperty(PROPERTY, Fetch.class);
        if (fetch == null) {
            throw new IllegalStateException("the route calls a step that belongs to the route \"fetch\"");
        }
        return fetch;
    }

    FetchRequest request() {
        return request;
    }

    /** Whether what it asks for is what another would ask for. */
    boolean answers(FetchRequest other) {
        return request.uri().equals(other.uri()) && request.headers().equals(other.headers());
    }

    /** Gives on a result that is whole, or whose body its reader closes. */
    void handOver(FetchResult whole) {
        result.complete(whole);
    }

    /** Gives on an answer while its body comes in; returns when it was read or nobody reads it any more. */
    void pass(FetchResult.Response answer) {
        Map<String, String> headers = answer.headers();
        result.complete(new FetchResult.Response(request, answer.status(), answer.uri(), headers, pipe, answer.at()));
        pipe.fill(answer.body());
    }

    /** Something unexpected stopped the route; without effect once an answer was given on. */
    void failed(Throwable cause) {
        result.completeExceptionally(cause);
    }

    /** Waits for the answer. */
    FetchResult result() {
        try {
            return result.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the route that fetches failed: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + request.place() + " was being fetched", e);
        }
    }

    /** What is left of the answer is not wanted. */
    void close() {
        pipe.close();
    }
}
