package org.linkbank.source.pages;

import org.jspecify.annotations.Nullable;

/** A source's remembered pages, as one harvest uses them, on one thread. Never fails: what cannot be kept is forgotten. */
public interface PageBook {

    /** Knows no page and keeps none. */
    PageBook BLANK = new PageBook() {
        @Override
        public @Nullable RememberedPage recall(String address, PageBytes bytes) {
            return null;
        }

        @Override
        public void remember(String address, PageBytes bytes, RememberedPage page) {}

        @Override
        public String end(boolean complete) {
            return "";
        }
    };

    /**
     * What the page held, if it is remembered under this address with these very bytes and the store has the very version of
     * every record on it; null otherwise: then it is to be read.
     */
    @Nullable
    RememberedPage recall(String address, PageBytes bytes);

    /** Keeps what was read of a page, in the place of what was remembered under its address. */
    void remember(String address, PageBytes bytes, RememberedPage page);

    /**
     * Ends the harvest. What a complete one recalled and remembered is there for the next, in one step; an incomplete one
     * leaves what it found.
     *
     * @return why the pages could not be kept, without full stop; empty when they were, or need not be
     */
    String end(boolean complete);
}
