package org.linkbank.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linkbank.store.Samples.IRIS;
import static org.linkbank.store.Samples.key;
import static org.linkbank.store.Samples.put;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;

/** That only differences are written: what is counted are the quads that reach the database. */
class ChangeWriterTest {

    private final List<String> written = new ArrayList<>();

    private final DatasetGraph database = new DatasetGraphWrapper(DatasetGraphFactory.createTxnMem()) {
        @Override
        public void add(Quad quad) {
            written.add("+ " + quad.getObject().getLiteralLexicalForm());
            super.add(quad);
        }

        @Override
        public void delete(Quad quad) {
            written.add("- " + quad.getObject().getLiteralLexicalForm());
            super.delete(quad);
        }
    };

    private ChangeWriter write(Change... changes) {
        written.clear();
        database.begin(TxnType.WRITE);
        try {
            Ledger ledger = new Ledger(database.getDefaultGraph());
            ChangeWriter writer = new ChangeWriter(database, IRIS, ledger);
            writer.write(List.of(changes), IRIS.run(Samples.ALISS, "run-1"));
            database.commit();
            return writer;
        } finally {
            database.end();
        }
    }

    @Test
    void changingOneOfThreeTriplesWritesOneAndDeletesOne() {
        write(put("1", "a", "b", "c"));

        assertThat(write(put("1", "a", "b", "d")).changedNothing()).isFalse();

        assertThat(written).containsExactlyInAnyOrder("- c", "+ d");
    }

    @Test
    void equalPutWritesNothing() {
        write(put("1", "a", "b"));

        assertThat(write(put("1", "b", "a")).changedNothing()).isFalse(); // another hash: the head is refreshed
        assertThat(written).isEmpty();
        assertThat(write(put("1", "b", "a")).changedNothing()).isTrue();
        assertThat(written).isEmpty();
    }

    @Test
    void withdrawalDeletesTheGraphOnly() {
        write(put("1", "a", "b"), put("2", "a"));

        write(Samples.withdraw("1"));

        assertThat(written).containsExactlyInAnyOrder("- a", "- b");
    }

    @Test
    void putAfterAWithdrawalInTheSameBatchIsWrittenAgain() {
        write(put("1", "a"));

        write(Samples.withdraw("1"), put(key("1"), "h", "a"));

        assertThat(written).containsExactly("- a", "+ a");
    }
}
