package org.linkbank.store;

/**
 * A first load into a fresh copy of the store. Nothing of it is visible before {@link #commit}, which swaps the copy in with
 * its checkpoint in one step; closing without a commit, or a crash at any point, leaves the store as it was.
 */
public interface FirstLoad extends AutoCloseable {

    /** Adds a record. A key must come once: of two records with the same the graphs would be mixed. Streams, in bounded memory. */
    void put(Change.Put put);

    /** Makes what was added the store, with the batch's checkpoint and run; {@code last} may hold further changes. */
    Counts commit(Batch last);

    @Override
    void close();
}
