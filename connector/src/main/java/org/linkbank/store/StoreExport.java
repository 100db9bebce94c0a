package org.linkbank.store;

import java.io.OutputStream;
import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** Writes a store out as N-Quads (RDF 1.1 N-Quads), streaming. */
public final class StoreExport {

    private StoreExport() {}

    /**
     * Writes one consistent state of all live record graphs, each under its name, and if asked for the books under that of
     * the provenance graph. The stream is flushed and left open.
     */
    public static void write(RecordStore store, OutputStream out, boolean withProvenance) {
        store.read(view -> {
            StreamRDF quads = StreamRDFWriter.getWriterStream(out, Lang.NQUADS);
            quads.start();
            copy(view.dataset(), Node.ANY, quads);
            if (withProvenance) {
                copy(view.dataset(), store.iris().provenance(), quads);
            }
            quads.finish();
            return true;
        });
    }

    private static void copy(DatasetGraph dataset, Node graph, StreamRDF out) {
        Iterator<Quad> quads = dataset.findNG(graph, Node.ANY, Node.ANY, Node.ANY);
        quads.forEachRemaining(out::quad);
    }
}
