package org.linkbank.sync;

/**
 * Decides whether a run may withdraw what its source no longer has. A source that loses more than {@code share} of its
 * records, and more than {@value #FEW} of them, is more often broken than emptied: an operator decides then.
 */
record ShrinkGuard(double share) {

    /** So many may always go: a source of 20 records must be able to lose 5 without asking. */
    static final int FEW = 10;

    boolean holds(long withdrawals, long before) {
        return withdrawals > most(before);
    }

    /** The largest number of withdrawals that needs no approval. */
    long most(long before) {
        return Math.max(FEW, (long) Math.floor(share * before));
    }
}
