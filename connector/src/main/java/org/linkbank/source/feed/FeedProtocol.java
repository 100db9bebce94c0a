package org.linkbank.source.feed;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.Harvest;
import org.linkbank.source.Known;
import org.linkbank.source.Protocol;
import org.linkbank.source.Source;
import org.linkbank.source.harvest.NumberParameter;

/**
 * A feed: the source's URL is its whole address. Its items are records {@code item/<key of its own id>} of the kinds
 * {@code items} (RSS), {@code entries} (Atom) and {@code json-items}. A feed holds its newest items only, so absence never
 * means anything; Atom's deleted entries do. The checkpoint holds what makes the next request conditional (RFC 9110 section
 * 13); once in the days of parameter {@code fullEvery} the feed is read whatever the server says of it. At most
 * {@code pages} documents are read in a harvest.
 */
public final class FeedProtocol implements Protocol {

    private static final double FULL_EVERY = 7;
    private static final double PAGES = 10_000;

    @Override
    public Harvest begin(Source source, Known known, @Nullable String checkpoint, Clock clock) {
        return harvest(source, known, checkpoint, clock, FeedAddress.of(source));
    }

    /** A harvest of a feed that another protocol knows of: at its address, with record ids of that protocol's form. */
    public static FeedHarvest harvest(
            Source source, Known known, @Nullable String checkpoint, Clock clock, FeedAddress address) {
        FeedContext context = new FeedContext(source, known, clock, address);
        double days = NumberParameter.of(source, "fullEvery", FULL_EVERY, context.notes());
        double pages = NumberParameter.of(source, "pages", PAGES, context.notes());
        FeedCheckpoint last = FeedCheckpoint.usable(checkpoint, address, days, clock.instant(), context.notes());
        return new FeedHarvest(context, last, (int) pages);
    }
}
