package org.linkbank.source.pages;

import java.util.List;

/**
 * What reading a page gave.
 *
 * @param head what the page says besides its records, in a form of the protocol's own
 * @param items every record on it, in order
 */
public record RememberedPage(String head, List<Item> items) {

    public RememberedPage {
        items = List.copyOf(items);
    }

    /**
     * A record on a page.
     *
     * @param contentHash of the record as it was read
     * @param extra what else the protocol needs to know of it, in a form of its own
     */
    public record Item(String id, String contentHash, String extra) {}
}
