package org.linkbank.source.liferay;

/** Notices a hub that stopped answering, so that not every list of it is waited for. One thread at a time. */
final class Patience {

    private static final int LISTS_IN_A_ROW = 3;

    private int failed;

    void answered() {
        failed = 0;
    }

    /** A list was given up because nothing useful came back. */
    void gaveUp() {
        failed++;
    }

    boolean over() {
        return failed >= LISTS_IN_A_ROW;
    }
}
