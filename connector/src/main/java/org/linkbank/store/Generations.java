package org.linkbank.store;

/** The generation that is the store now. */
final class Generations {

    private volatile Generation current;
    private volatile boolean closed;

    Generations(Generation first) {
        this.current = first;
    }

    Generation current() {
        if (closed) {
            throw new StoreException("store: expected an open store, found it closed. Nothing was done.");
        }
        return current;
    }

    /** The current generation, kept from being closed until the caller leaves it. */
    Generation enter() {
        while (true) {
            Generation generation = current();
            if (generation.enter()) {
                return generation;
            }
        }
    }

    /** Later readers see {@code next}; those who entered before stay where they are, until {@code then}. */
    void replaceBy(Generation next, Runnable then) {
        Generation old = current;
        current = next;
        old.retire(then);
    }

    /** Lets nobody in any more; {@code then} is run when the last reader has left. */
    void close(Runnable then) {
        closed = true;
        current.retire(then);
    }
}
