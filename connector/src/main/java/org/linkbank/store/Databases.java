package org.linkbank.store;

import java.nio.file.Path;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderLib;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.StoreConnection;

/** Opens and closes the TDB2 databases that are the store's generations. */
final class Databases {

    static {
        JenaSystem.init();
    }

    /** TDB2's own default keeps a million decoded nodes, some 250 MB: too much beside a sync in a small heap. */
    private static final int DECODED_NODES = 200_000;

    private static final int ENCODED_NODES = 200_000;

    private Databases() {}

    /** Opens the database in a directory, which is made if it is not there. */
    static DatasetGraphTDB open(Path directory) {
        StoreParams params = StoreParams.builder("linkbank")
                .nodeId2NodeCacheSize(DECODED_NODES)
                .node2NodeIdCacheSize(ENCODED_NODES)
                .build();
        return StoreConnection.connectCreate(location(directory), params, ReorderLib.fixed())
                .getDatasetGraphTDB();
    }

    /** Closes a database in which no transaction is going on. */
    static void close(Path directory) {
        StoreConnection.release(location(directory));
    }

    private static Location location(Path directory) {
        directory.toFile().mkdirs();
        return Location.create(directory);
    }
}
