package org.linkbank.source.feed;

import java.net.URI;
import java.util.function.UnaryOperator;
import org.linkbank.record.OwnKey;
import org.linkbank.source.Source;

/**
 * Where a feed is and what its records are called.
 *
 * @param recordId the record's id of the item's own
 */
public record FeedAddress(URI uri, UnaryOperator<String> recordId) {

    static FeedAddress of(Source source) {
        return new FeedAddress(source.url(), id -> "item/" + OwnKey.of(id));
    }
}
