package org.linkbank.publish;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.Iris;
import org.linkbank.record.SourceId;
import org.linkbank.store.RecordStore;

/** Which terms the live records use, and how often. */
public final class TermUses {

    // A source that is asked for is ?wanted; the pattern of the books comes last, where each record's source is one
    // look-up.
    private static final Query COUNT = QueryFactory.create("""
            PREFIX lb: <https://linkbank.org/vocab#>
            PREFIX schema: <https://schema.org/>
            SELECT ?source ?term (COUNT(*) AS ?uses) (MIN(STR(?resource)) AS ?example)
            WHERE {
              { GRAPH ?record { ?resource schema:about ?term } FILTER isIRI(?term) }
              UNION
              { GRAPH ?record { ?resource schema:keywords ?term } FILTER isLiteral(?term) }
              GRAPH ?books { ?record lb:source ?source }
              FILTER (!BOUND(?wanted) || ?source = ?wanted)
            }
            GROUP BY ?source ?term
            ORDER BY DESC(?uses) ?term ?source
            """);

    private TermUses() {}

    /**
     * Counts them over one state of the store, the most frequent first.
     *
     * @param wanted of this source only; of every source when null
     */
    public static List<TermUse> count(RecordStore store, @Nullable SourceId wanted) {
        Iris iris = store.iris();
        return store.read(view -> {
            QueryExecBuilder query =
                    QueryExec.dataset(view.dataset()).query(COUNT).substitution("books", iris.provenance());
            if (wanted != null) {
                query.substitution("wanted", iris.source(wanted));
            }
            List<TermUse> uses = new ArrayList<>();
            try (QueryExec execution = query.build()) {
                execution.select().forEachRemaining(row -> uses.add(use(row, iris)));
            }
            return List.copyOf(uses);
        });
    }

    private static TermUse use(Binding row, Iris iris) {
        String source = value(row, "source").getURI().substring((iris.base() + "/source/").length());
        return new TermUse(
                new SourceId(source),
                value(row, "term"),
                ((Number) value(row, "uses").getLiteralValue()).longValue(),
                value(row, "example").getLiteralLexicalForm());
    }

    private static Node value(Binding row, String name) {
        Node value = row.get(name);
        return value == null ? NodeFactory.createLiteralString("") : value;
    }
}
