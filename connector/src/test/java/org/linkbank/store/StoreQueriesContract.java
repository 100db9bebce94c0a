package org.linkbank.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linkbank.store.Samples.ALISS;
import static org.linkbank.store.Samples.IRIS;
import static org.linkbank.store.Samples.put;
import static org.linkbank.store.Samples.run;
import static org.linkbank.store.Samples.withdraw;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a query of a store's dataset sees (decision 0003). One store for all, which no test changes the content of. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StoreQueriesContract {

    private static final String PREFIXES = """
            PREFIX schema: <https://schema.org/>
            PREFIX lb: <https://linkbank.org/vocab#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX books: <https://bank.example/graph/>
            """;

    @SuppressWarnings("NullAway.Init") // made before each test
    private RecordStore store;

    abstract RecordStore newStore() throws Exception;

    @BeforeAll
    void fill() throws Exception {
        store = newStore();
        store.apply(Samples.batch(put("1", "Lunch club"), put("2", "Lunch club", "Soup"), put("3", "Gone")));
        store.apply(new Batch(ALISS, List.of(withdraw("3")), new Checkpoint("page 2"), run("run-2")));
    }

    @AfterAll
    void close() {
        store.close();
    }

    @Test
    void defaultGraphIsTheUnionOfTheLiveRecords() {
        assertThat(values("SELECT ?v { ?s schema:name ?v }"))
                .containsExactlyInAnyOrder("Lunch club", "Lunch club", "Soup");
        assertThat(values("SELECT DISTINCT ?v { ?s ?v ?o }")).containsExactly("https://schema.org/name");
    }

    @Test
    void graphVariableRangesOverRecordsOnly() {
        assertThat(values("SELECT DISTINCT ?v { GRAPH ?v { ?s ?p ?o } }"))
                .containsExactlyInAnyOrder("https://bank.example/graph/aliss/1", "https://bank.example/graph/aliss/2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GRAPH books:provenance { ?v lb:contentHash ?hash }",
                "GRAPH books:provenance { ?v prov:wasGeneratedBy/a lb:SyncRun }",
                "GRAPH books:provenance { ?v (prov:wasGeneratedBy|lb:none)+ ?run . ?v lb:contentHash ?hash }",
                "GRAPH ?v { ?s schema:name ?name } GRAPH books:provenance { ?v lb:source ?source }",
                "GRAPH ?v { ?s schema:name ?name } FILTER EXISTS { GRAPH books:provenance { ?v lb:source ?source } }",
                "{ SELECT DISTINCT ?v { GRAPH books:provenance { ?v lb:contentHash ?hash } } }",
                "GRAPH ?v { ?s schema:name ?name } OPTIONAL { GRAPH books:provenance { ?v lb:recordId ?id } }",
                "GRAPH ?v { ?s schema:name ?name } MINUS { GRAPH books:provenance { ?v a lb:Tombstone } }",
            })
    void booksAnswerToTheirName(String pattern) {
        assertThat(values("SELECT DISTINCT ?v { " + pattern + " }"))
                .containsExactlyInAnyOrder("https://bank.example/graph/aliss/1", "https://bank.example/graph/aliss/2");
    }

    @Test
    void booksHoldRunsTombstonesAndCheckpoints() {
        assertThat(values("SELECT ?v { GRAPH books:provenance { ?v a lb:SyncRun } }"))
                .containsExactlyInAnyOrder(
                        "https://bank.example/runs/aliss/run-1", "https://bank.example/runs/aliss/run-2");
        assertThat(values("SELECT ?v { GRAPH books:provenance { ?t a lb:Tombstone ; lb:formerResource ?v } }"))
                .containsExactly("https://bank.example/id/aliss/service/3");
        assertThat(values("SELECT ?v { GRAPH books:provenance { ?s lb:checkpoint ?v } }"))
                .containsExactly("page 2");
    }

    @Test
    void pathsInTheDefaultGraphSeeRecordsOnly() {
        assertThat(values("SELECT ?v { ?v (lb:source|prov:wasGeneratedBy)+ ?o }"))
                .isEmpty();
        assertThat(values("SELECT ?v { ?s (schema:name|lb:none)+ ?v }")).contains("Soup");
    }

    @Test
    void otherFormsOfQuerySeeTheSame() {
        assertThat(ask("ASK { GRAPH books:provenance { ?s a lb:Tombstone } }")).isTrue();
        assertThat(ask("ASK { ?s a lb:Tombstone }")).isFalse();
        assertThat(graphSize("CONSTRUCT WHERE { ?s schema:name ?o }")).isEqualTo(3);
        assertThat(graphSize("DESCRIBE <https://bank.example/id/aliss/service/2>"))
                .isEqualTo(2);
        assertThat(graphSize("CONSTRUCT { ?s a ?t } WHERE { GRAPH books:provenance { ?s a ?t } }"))
                .isEqualTo(3);
    }

    @Test
    void algebraSeesTheSame() {
        Query query = query("SELECT ?v { GRAPH books:provenance { ?v a lb:Tombstone } }");
        Op op = Algebra.compile(query);
        List<String> found = store.read(view -> {
            List<String> all = new ArrayList<>();
            QueryIterator rows = Algebra.exec(op, view.dataset());
            rows.forEachRemaining(row -> all.add(row.get("v").getURI()));
            return all;
        });
        assertThat(found).containsExactly("https://bank.example/graph/aliss/3");
    }

    // ---- asking

    private static Query query(String text) {
        return QueryFactory.create(PREFIXES + text, Syntax.syntaxARQ);
    }

    private List<String> values(String text) {
        return store.read(view -> {
            List<String> all = new ArrayList<>();
            try (QueryExec exec = exec(view, text)) {
                RowSet rows = exec.select();
                rows.forEachRemaining(row -> all.add(Literals.text(row.get("v"))));
            }
            return all;
        });
    }

    private boolean ask(String text) {
        return store.read(view -> {
            try (QueryExec exec = exec(view, text)) {
                return exec.ask();
            }
        });
    }

    private int graphSize(String text) {
        return store.read(view -> {
            try (QueryExec exec = exec(view, text)) {
                return (query(text).isDescribeType() ? exec.describe() : exec.construct()).size();
            }
        });
    }

    private static QueryExec exec(RecordStore.View view, String text) {
        return QueryExec.dataset(view.dataset()).query(query(text)).build();
    }

    @Test
    void provenanceGraphIsReadByItsName() {
        int size = store.read(view -> view.dataset().getGraph(IRIS.provenance()).size());
        assertThat(size).isPositive();
    }
}
