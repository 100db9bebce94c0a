package org.linkbank.publish;

import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.Context;

/** Writes what a query gives, streaming wherever the form allows. */
final class ResultWriting {

    // A CONSTRUCT repeats triples that several solutions give; most repeats come soon after one another.
    private static final int REMEMBERED_TRIPLES = 10_000;

    private final ResultFormat format;
    private final int graphTriples;
    private final Deadline deadline;

    ResultWriting(ResultFormat format, int graphTriples, Deadline deadline) {
        this.format = format;
        this.graphTriples = graphTriples;
        this.deadline = deadline;
    }

    void write(QueryExec execution, Query query, Spool out) {
        if (query.isAskType()) {
            rows().write(out, execution.ask(), Context.emptyContext());
        } else if (query.isSelectType()) {
            rows().write(out, execution.select(), Context.emptyContext());
        } else {
            constructed(execution, query, out);
        }
    }

    private RowSetWriter rows() {
        return RowSetWriterRegistry.getFactory(format.lang()).create(format.lang());
    }

    private void constructed(QueryExec execution, Query query, Spool out) {
        Iterator<Triple> triples = execution.constructTriples();
        if (format == ResultFormat.N_TRIPLES || format == ResultFormat.TURTLE) {
            stream(triples, query.getPrefixMapping(), out);
        } else {
            graph(collected(triples), query.getPrefixMapping(), out);
        }
    }

    private void stream(Iterator<Triple> triples, PrefixMapping prefixes, Spool out) {
        RDFFormat lines = format == ResultFormat.TURTLE ? RDFFormat.TURTLE_BLOCKS : RDFFormat.NTRIPLES_UTF8;
        StreamRDF stream = StreamRDFWriter.getWriterStream(out, lines);
        Set<Triple> recent = Collections.newSetFromMap(new RecentTriples());
        stream.start();
        if (format == ResultFormat.TURTLE) {
            prefixes.getNsPrefixMap().forEach(stream::prefix);
        }
        while (triples.hasNext()) {
            Triple triple = triples.next();
            deadline.check();
            if (recent.add(triple)) {
                stream.triple(triple);
            }
        }
        stream.finish();
    }

    private Graph collected(Iterator<Triple> triples) {
        Graph graph = GraphFactory.createDefaultGraph();
        while (triples.hasNext()) {
            graph.add(triples.next());
            if (graph.size() > graphTriples) {
                throw new Spool.TooLarge();
            }
        }
        return graph;
    }

    void graph(Graph graph, PrefixMapping prefixes, Spool out) {
        graph.getPrefixMapping().setNsPrefixes(prefixes);
        RDFWriter.source(graph).lang(format.lang()).output(out);
    }

    private static final class RecentTriples extends LinkedHashMap<Triple, Boolean> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Triple, Boolean> eldest) {
            return size() > REMEMBERED_TRIPLES;
        }
    }
}
