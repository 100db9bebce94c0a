package org.linkbank.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linkbank.publish.Refused.Reason;
import org.linkbank.store.EmbeddedStore;
import org.linkbank.store.RecordStore;
import org.linkbank.web.SampleBank;

/** The rules that hold wherever a query comes from, here as the command line asks. */
class QueriesTest {

    private static final String SLOW =
            "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o FILTER (?a = ?o && ?a != ?o) }";

    private final RecordStore store = EmbeddedStore.inMemory(SampleBank.IRIS);
    private final Queries queries = new Queries(store, QueryLimits.DEFAULT);

    QueriesTest() {
        SampleBank.fill(store);
    }

    @AfterEach
    void close() {
        queries.close();
        store.close();
    }

    private static String text(Answer answer) throws IOException {
        assertThat(answer).isInstanceOf(Answer.Result.class);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Spool body = ((Answer.Result) answer).body()) {
            body.copyTo(out);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void drawsATableForATerminal() throws IOException {
        Answer answer = queries.run(
                "SELECT ?name { ?s <https://schema.org/name> ?name } ORDER BY ?name LIMIT 2",
                ResultFormat.TABLE,
                ResultFormat.TURTLE);

        assertThat(text(answer)).contains("| name").contains("\"Book Club\"");
    }

    @Test
    void writesAGraphWhereTheQueryGivesOne() throws IOException {
        Answer answer = queries.run(
                "PREFIX schema: <https://schema.org/> CONSTRUCT WHERE { ?s a schema:Service }",
                ResultFormat.TABLE,
                ResultFormat.TURTLE);

        assertThat(text(answer)).contains("schema:Service").contains("<http://bank.example/id/services/service/1>");
    }

    @Test
    void refusesTheSameAsTheEndpoint() {
        Answer answer =
                queries.run("SELECT * { SERVICE SILENT <http://x/> { } }", ResultFormat.CSV, ResultFormat.TURTLE);

        assertThat(answer).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Reason.BAD_QUERY);
            assertThat(refused.text()).contains("expected no SERVICE, found SERVICE SILENT");
        });
    }

    @Test
    void givesNothingOfAResultThatIsTooLarge() {
        QueryLimits small = new QueryLimits(Duration.ofSeconds(20), 1000, 500, 3, 1);
        try (Queries few = new Queries(store, small)) {
            for (String query :
                    List.of("SELECT * { ?s ?p ?o }", "CONSTRUCT WHERE { ?s ?p ?o }", "DESCRIBE ?s { ?s ?p ?o }")) {
                assertThat(few.run(query, ResultFormat.CSV, ResultFormat.JSON_LD))
                        .as(query)
                        .isInstanceOfSatisfying(
                                Refused.class, r -> assertThat(r.reason()).isEqualTo(Reason.RESULT_TOO_LARGE));
            }
        }
    }

    @Test
    void saysThatItIsBusyWhenTooManyWait() throws Exception {
        QueryLimits one = new QueryLimits(Duration.ofSeconds(60), 1000, 1_000_000, 1000, 1);
        CountDownLatch open = new CountDownLatch(1);
        ExecutorService clients = Executors.newCachedThreadPool();
        try (Queries narrow = new Queries(new Waiting(store, open), one)) {
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                answers.add(clients.submit(() -> narrow.run("ASK {}", ResultFormat.JSON, ResultFormat.TURTLE)));
            }
            // One runs, eight wait: the other 21 are told so at once, before any of the nine is let go.
            while (answers.stream().filter(Future::isDone).count() < 21) {
                Thread.onSpinWait();
            }
            open.countDown();
            int refused = 0;
            for (Future<Answer> answer : answers) {
                refused += answer.get() instanceof Refused r && r.reason() == Reason.BUSY ? 1 : 0;
            }
            assertThat(refused).isEqualTo(21);
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void answersInTimeEvenWhenTheStoreDoesNot() {
        CountDownLatch never = new CountDownLatch(1);
        QueryLimits quick = QueryLimits.DEFAULT.withTimeout(Duration.ofMillis(200));
        try (Queries stuck = new Queries(new Waiting(store, never), quick)) {
            assertThat(stuck.run("ASK {}", ResultFormat.JSON, ResultFormat.TURTLE))
                    .isInstanceOfSatisfying(
                            Refused.class, r -> assertThat(r.reason()).isEqualTo(Reason.TIMED_OUT));
        } finally {
            never.countDown();
        }
    }

    @Test
    void endsASlowQuery() {
        try (Queries quick = new Queries(store, QueryLimits.DEFAULT.withTimeout(Duration.ofMillis(300)))) {
            assertThat(quick.run(SLOW, ResultFormat.JSON, ResultFormat.TURTLE))
                    .isInstanceOfSatisfying(
                            Refused.class, r -> assertThat(r.reason()).isEqualTo(Reason.TIMED_OUT));
        }
    }

    /** A store whose reads wait for a sign. */
    private static final class Waiting extends ForwardingStore {

        private final CountDownLatch sign;

        Waiting(RecordStore store, CountDownLatch sign) {
            super(store);
            this.sign = sign;
        }

        @Override
        public <T> T read(Function<View, T> work) {
            try {
                sign.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return super.read(work);
        }
    }
}
