package org.linkbank.source.fetch;

/** What happens when a body is closed. */
interface Closing {

    /**
     * Called once.
     *
     * @param whole whether it was read to its end
     */
    void closed(boolean whole);
}
