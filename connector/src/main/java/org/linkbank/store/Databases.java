package org.linkbank.store;

import java.nio.file.Path;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderLib;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.params.StoreParamsCodec;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.StoreConnection;

/**
 * Opens and closes the TDB2 databases that are the store's generations. They do without the quad indexes GPOS and GOSP: a
 * record's graph is small, so GSPO finds everything in it (decision 0033). TDB2's own cache of a million decoded nodes, some
 * 250 MB, is too much beside a sync in a small heap.
 */
final class Databases {

    static {
        JenaSystem.init();
    }

    private static final StoreParams PARAMS = StoreParams.builder("linkbank")
            .primaryIndexQuads("GSPO")
            .quadIndexes(new String[] {"GSPO", "SPOG", "POSG", "OSPG"})
            .nodeId2NodeCacheSize(200_000)
            .node2NodeIdCacheSize(200_000)
            .build();

    private Databases() {}

    /**
     * Opens the database in a directory, which is made if it is not there. It is a TDB2 container, so that Jena's own tools
     * can open it too.
     */
    static DatasetGraphTDB open(Path directory) {
        Location container = location(directory);
        if (!container.exists(Names.TDB_CONFIG_FILE)) {
            StoreParamsCodec.write(container, PARAMS);
        }
        return StoreConnection.connectCreate(location(data(directory)), PARAMS, ReorderLib.fixed())
                .getDatasetGraphTDB();
    }

    /** Closes a database in which no transaction is going on. */
    static void close(Path directory) {
        StoreConnection.release(location(data(directory)));
    }

    private static Path data(Path directory) {
        return directory.resolve("Data-0001");
    }

    private static Location location(Path directory) {
        directory.toFile().mkdirs();
        return Location.create(directory);
    }
}
