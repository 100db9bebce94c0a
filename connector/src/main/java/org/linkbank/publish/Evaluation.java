package org.linkbank.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.linkbank.publish.Refused.Reason;
import org.linkbank.store.RecordStore;

/** One run of one query. */
final class Evaluation {

    // Rows that a sort or DISTINCT keeps in memory before it goes on in a temporary file.
    private static final long ROWS_IN_MEMORY = 200_000;

    private final SafeQuery query;
    private final ResultFormat format;
    private final QueryLimits limits;
    private final Deadline deadline;
    private final AtomicBoolean settled = new AtomicBoolean();

    Evaluation(SafeQuery query, ResultFormat format, QueryLimits limits, Deadline deadline) {
        this.query = query;
        this.format = format;
        this.limits = limits;
        this.deadline = deadline;
    }

    /**
     * Nobody waits for the answer any longer: it is thrown away when it comes.
     *
     * @return false when it has come already
     */
    boolean abandon() {
        return settled.compareAndSet(false, true);
    }

    /** The answer over one state of the store, inside its transaction. */
    Answer on(RecordStore.View view) {
        Spool spool = new Spool(limits.resultBytes());
        Answer answer = attempt(view.dataset(), spool);
        if (!settled.compareAndSet(false, true) || answer instanceof Refused) {
            close(spool);
        }
        return answer;
    }

    private Answer attempt(DatasetGraph dataset, Spool spool) {
        try {
            deadline.check();
            write(dataset, spool);
            deadline.check();
            return new Answer.Result(spool, format);
        } catch (QueryCancelledException e) {
            return timedOut(limits);
        } catch (Spool.TooLarge e) {
            return tooLarge();
        } catch (StackOverflowError | QueryException e) {
            return new Refused(
                    Reason.BAD_QUERY,
                    "query: expected a query that can be evaluated, found "
                            + (e.getMessage() == null ? "a pattern too deep" : e.getMessage()) + ". No result.");
        }
    }

    private void write(DatasetGraph dataset, Spool spool) {
        Query timed = TimedExpressions.within(query.query(), deadline);
        ResultWriting writing = new ResultWriting(format, limits.graphTriples(), deadline);
        if (timed.isDescribeType()) {
            writing.graph(described(dataset, timed), timed.getPrefixMapping(), spool);
            return;
        }
        try (QueryExec execution = execution(dataset, timed)) {
            writing.write(execution, timed, spool);
        }
    }

    /** DESCRIBE by our own hand: ARQ's looks into every graph, provenance too, and knows no limit. */
    private Graph described(DatasetGraph dataset, Query query) {
        DescribedGraph described = new DescribedGraph(dataset.getDefaultGraph(), limits.graphTriples(), deadline);
        query.getResultURIs().forEach(described::add);
        if (query.getQueryPattern() != null) {
            query.setQuerySelectType();
            query.setDistinct(true);
            try (QueryExec execution = execution(dataset, query)) {
                execution.select().forEachRemaining(row -> row.forEach((variable, node) -> described.add(node)));
            }
        }
        return described.graph();
    }

    private QueryExec execution(DatasetGraph dataset, Query query) {
        return QueryExec.newBuilder()
                .dataset(dataset)
                .query(query)
                .set(ARQ.httpServiceAllowed, false)
                .set(ARQ.enablePropertyFunctions, false)
                .set(ARQ.propertyFunctions, false)
                .set(ARQ.spillToDiskThreshold, ROWS_IN_MEMORY)
                .set(ARQConstants.registryFunctions, SafeFunctions.ALL)
                .set(ARQConstants.registryServiceExecutors, new ServiceExecutorRegistry())
                .overallTimeout(deadline.millisLeft(), TimeUnit.MILLISECONDS)
                .build();
    }

    static Refused timedOut(QueryLimits limits) {
        double seconds = limits.timeout().toMillis() / 1000.0;
        return new Refused(
                Reason.TIMED_OUT,
                "query: expected an answer within " + seconds
                        + " s, found none. No result; ask for less, for example with LIMIT or a narrower pattern.");
    }

    private Refused tooLarge() {
        return new Refused(
                Reason.RESULT_TOO_LARGE,
                "query: expected a result of at most " + limits.resultBytes() + " bytes"
                        + (format.ofGraph() ? " (or, to be held in memory, " + limits.graphTriples() + " triples)" : "")
                        + ", found more. No result; ask for less, or in parts with LIMIT and OFFSET.");
    }

    private static void close(Spool spool) {
        try {
            spool.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
