package org.linkbank.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;

/**
 * The mark for a first sync: TDB2's parallel loader, fed from memory with the quads that the sync stored. Prints the seconds
 * from opening the database to its being whole on the disk; reading the file before that does not count.
 */
public final class LoaderRun {

    private LoaderRun() {}

    /** Arguments: N-Quads, a new directory. */
    public static void main(String[] args) throws IOException {
        List<Quad> quads = read(Path.of(args[0]));
        System.gc();
        long start = System.nanoTime();
        DatasetGraph database = DatabaseMgr.connectDatasetGraph(Location.create(args[1]));
        DataLoader loader = LoaderFactory.parallelLoader(database, (format, values) -> {});
        loader.startBulk();
        StreamRDF into = loader.stream();
        quads.forEach(quad -> send(quad, into));
        loader.finishBulk();
        System.out.println((System.nanoTime() - start) / 1e9);
        System.exit(0);
    }

    private static void send(Quad quad, StreamRDF into) {
        if (quad.isDefaultGraph()) {
            into.triple(quad.asTriple());
        } else {
            into.quad(quad);
        }
    }

    private static List<Quad> read(Path file) {
        List<Quad> quads = new ArrayList<>();
        RDFParser.source(file).parse(new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                quads.add(Quad.create(Quad.defaultGraphNodeGenerated, triple));
            }

            @Override
            public void quad(Quad quad) {
                quads.add(quad);
            }
        });
        return quads;
    }
}
