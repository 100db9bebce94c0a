package org.linkbank.publish;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.linkbank.publish.Refused.Reason;
import org.linkbank.store.RecordStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers SPARQL 1.1 queries over the store, by the same rules whoever asks: over HTTP or at the terminal. A query is read,
 * judged ({@link QueryGuard}) and evaluated in one read transaction; its answer is its whole result or an error, never part
 * of a result. Safe for use by many threads; a few queries run at once, more wait, and beyond that it says it is busy.
 */
public final class Queries implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Queries.class);

    // ARQ notices its timeout at the next solution: how long a client waits for that before it gets the answer anyway.
    private static final Duration GRACE = Duration.ofMillis(400);

    private final RecordStore store;
    private final QueryLimits limits;
    private final QueryGuard guard;
    private final ThreadPoolExecutor slots;

    public Queries(RecordStore store, QueryLimits limits) {
        this.store = store;
        this.limits = limits;
        this.guard = new QueryGuard(store.iris().base() + "/", limits.queryCharacters());
        this.slots = new ThreadPoolExecutor(
                limits.atOnce(),
                limits.atOnce(),
                30,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(limits.atOnce() * 8),
                Queries::thread);
        slots.allowCoreThreadTimeOut(true);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "sparql-query");
        thread.setDaemon(true);
        return thread;
    }

    /** Reads a query text; runs nothing. */
    public Checked check(String text) {
        return guard.check(text);
    }

    /**
     * Runs a query and waits for its answer, at most the timeout of the limits.
     *
     * @param format one that suits the query, else the answer is a refusal
     */
    public Answer run(SafeQuery query, ResultFormat format) {
        if (query.givesGraph() != format.ofGraph()) {
            return unsuited(query, format);
        }
        Deadline deadline = new Deadline(limits.timeout());
        Evaluation evaluation = new Evaluation(query, format, limits, deadline);
        try {
            return await(slots.submit(() -> store.read(evaluation::on)), evaluation);
        } catch (RejectedExecutionException e) {
            return new Refused(
                    Reason.BUSY,
                    "query: expected fewer queries at once, found "
                            + slots.getQueue().size() + " waiting. Nothing was run; try again in some seconds.");
        }
    }

    /** Reads and runs a query in one step. */
    public Answer run(String text, ResultFormat rows, ResultFormat graph) {
        Checked checked = check(text);
        if (checked instanceof SafeQuery query) {
            return run(query, query.givesGraph() ? graph : rows);
        }
        return (Refused) checked;
    }

    private Answer await(Future<Answer> answer, Evaluation evaluation) {
        try {
            return inTime(answer, evaluation);
        } catch (ExecutionException e) {
            LOG.error("query: could not be answered; the client was told so", e.getCause());
            return new Refused(Reason.FAILED, "query: found a fault in the store, which is in the log. No result.");
        } catch (InterruptedException e) {
            evaluation.abandon();
            Thread.currentThread().interrupt();
            return new Refused(Reason.BUSY, "query: expected a running server, found one that stops. No result.");
        }
    }

    private Answer inTime(Future<Answer> answer, Evaluation evaluation)
            throws ExecutionException, InterruptedException {
        try {
            return answer.get(limits.timeout().plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // Its thread is not interrupted: an interrupt closes the files of TDB2 under everyone. It ends by itself.
            return evaluation.abandon() ? Evaluation.timedOut(limits) : answer.get();
        }
    }

    private static Refused unsuited(SafeQuery query, ResultFormat format) {
        String expected = query.givesGraph() ? "a form of graphs (ttl, nt, jsonld, rdf)" : "json, xml, csv or tsv";
        return new Refused(
                Reason.NOT_ACCEPTABLE,
                "query: expected " + expected + " for this kind of query, found " + format.suffix()
                        + ". Nothing was run.");
    }

    /** Lets no further query begin. Those that run end with their results or at their deadlines. */
    @Override
    public void close() {
        slots.shutdown();
    }
}
