package org.linkbank.source.feed;

import java.io.IOException;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvested;
import org.linkbank.source.harvest.Answers;
import org.linkbank.source.harvest.LazyBody;
import org.linkbank.split.SplitException;

/** Reads one document of a feed, in whatever format it turns out to be, and tells the harvest how it went. */
final class FeedReader implements LazyBody.Reader {

    /** The items of one format. */
    interface Format {

        /** Reads on; false at the end of the document. */
        boolean advance(Deque<Harvested> found) throws IOException;
    }

    private final FeedHarvest harvest;
    private final FeedContext context;
    private final FetchResult.Response response;
    private final String place;
    private final FeedItems items;
    private final FeedLinks links = new FeedLinks();
    private @Nullable Format format;

    FeedReader(FeedHarvest harvest, FeedContext context, FetchResult.Response response, String place) {
        this.harvest = harvest;
        this.context = context;
        this.response = response;
        this.place = place;
        this.items = new FeedItems(context, response, place);
    }

    @Override
    public boolean advance(Deque<Harvested> found) throws IOException {
        Format reading = format == null ? open() : format;
        int before = items.number();
        if (!reading.advance(found)) {
            harvest.read(response, items, links);
            return false;
        }
        if (items.number() > before && !harvest.counted()) {
            found.clear();
            return false;
        }
        return true;
    }

    private Format open() throws IOException {
        FeedBody body = FeedBody.open(response, place, context.notes());
        Format opened = body.json()
                ? new JsonFeedFormat(body, context, items, links, response.uri())
                : new XmlFeedFormat(body, context, items, links, response.uri());
        format = opened;
        return opened;
    }

    @Override
    public void broken(Exception reason, Deque<Harvested> found) {
        String what = reason instanceof SplitException ? reason.getMessage() : Answers.fault(reason, items.number());
        harvest.fault(String.valueOf(what));
    }
}
