package org.linkbank.store;

import java.util.Arrays;
import java.util.List;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleMap;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.tdb2.loader.base.LoaderOps;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;

/** Inserts tuples into one index, each batch in the index's own order: neighbours meet the same block. */
final class SortedInsert {

    private final BPlusTree tree;
    private final TupleMap order;
    private final RecordFactory records;

    SortedInsert(TupleIndex index) {
        tree = LoaderOps.idxBTree(index);
        order = index.getMapping();
        records = new RecordFactory(index.getTupleLength() * NodeId.SIZE, 0);
    }

    void all(List<Tuple<NodeId>> tuples) {
        byte[][] keys = new byte[tuples.size()][];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = key(tuples.get(i));
        }
        Arrays.sort(keys, Arrays::compareUnsigned);
        for (byte[] key : keys) {
            tree.insert(records.create(key));
        }
    }

    private byte[] key(Tuple<NodeId> tuple) {
        byte[] key = new byte[tuple.len() * NodeId.SIZE];
        for (int i = 0; i < tuple.len(); i++) {
            NodeIdFactory.set(tuple.get(order.getSlotIdx(i)), key, i * NodeId.SIZE);
        }
        return key;
    }
}
