package org.linkbank.store;

import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;

/**
 * One database of the store. A first load makes the next one and takes its place; readers that began on the old one finish
 * there, and the last of them out closes it.
 */
final class Generation {

    private final String name;
    private final DatasetGraph dataset;
    private int users;
    private @Nullable Runnable disposal;

    Generation(String name, DatasetGraph dataset) {
        this.name = name;
        this.dataset = dataset;
    }

    String name() {
        return name;
    }

    DatasetGraph dataset() {
        return dataset;
    }

    /** False when it is retired: its successor is to be used. */
    synchronized boolean enter() {
        if (disposal != null) {
            return false;
        }
        users++;
        return true;
    }

    void leave() {
        Runnable last;
        synchronized (this) {
            users--;
            last = users == 0 ? disposal : null;
        }
        if (last != null) {
            last.run();
        }
    }

    /** Lets nobody enter any more; {@code then} is run once, when the last who did has left. */
    void retire(Runnable then) {
        boolean unused;
        synchronized (this) {
            unused = disposal == null && users == 0;
            disposal = disposal == null ? then : disposal;
        }
        if (unused) {
            then.run();
        }
    }
}
