package org.linkbank.source.feed;

import java.net.URI;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvest;
import org.linkbank.source.HarvestEnd;
import org.linkbank.source.Harvested;
import org.linkbank.source.harvest.Answers;
import org.linkbank.source.harvest.LazyBody;
import org.linkbank.source.harvest.PageLoop;
import org.linkbank.source.harvest.WebAddress;

/**
 * One harvest of a feed: its document, and those that it leads to, as long as they are on the same host and none repeats
 * another. The first request is conditional when an earlier harvest left something to ask with.
 */
public final class FeedHarvest implements Harvest {

    private static final String ACCEPT = "application/atom+xml, application/rss+xml, application/feed+json,"
            + " application/rdf+xml;q=0.9, application/xml;q=0.8, application/json;q=0.7, text/xml;q=0.7, */*;q=0.1";

    private final FeedContext context;
    private final @Nullable FeedCheckpoint last;
    private final int mostDocuments;
    private final PageLoop loop = new PageLoop();
    private @Nullable URI upcoming;
    private int document;
    private long items;
    private @Nullable String etag;
    private @Nullable String modified;
    private @Nullable String archive;
    private boolean unchanged;

    FeedHarvest(FeedContext context, @Nullable FeedCheckpoint last, int mostDocuments) {
        this.context = context;
        this.last = last;
        this.mostDocuments = mostDocuments;
        this.upcoming = context.address().uri();
    }

    @Override
    public @Nullable FetchRequest next() {
        URI uri = upcoming;
        upcoming = null;
        if (uri == null) {
            return null;
        }
        document++;
        loop.visit(uri.toString());
        Map<String, String> headers = new LinkedHashMap<>(Map.of("Accept", ACCEPT));
        if (document == 1 && last != null) {
            headers.putAll(last.conditions());
        }
        return new FetchRequest(uri, headers, place());
    }

    String place() {
        return "document " + document;
    }

    @Override
    public Iterator<Harvested> read(FetchResult result) {
        boolean asked = document == 1 && last != null && !last.conditions().isEmpty();
        if (result instanceof FetchResult.Response response && response.status() == 304 && asked) {
            unchanged = true;
            return Collections.emptyIterator();
        }
        @Nullable String fault = Answers.fault(result, "a feed", type -> true);
        if (fault == null && result instanceof FetchResult.Response response) {
            return new LazyBody(new FeedReader(this, context, response, place()));
        }
        fault(String.valueOf(fault));
        return Collections.emptyIterator();
    }

    /** Something that keeps the harvest from being complete; the feed is not followed any further. */
    void fault(String what) {
        context.notes().fault(place() + ": " + what);
    }

    /** An item more; false when it is one too many. */
    boolean counted() {
        items++;
        long most = context.source().limits().records();
        if (items == most + 1) {
            fault("expected at most " + most + " items, found more");
        }
        return items <= most;
    }

    /** A document was read to its end. */
    void read(FetchResult.Response response, FeedItems found, FeedLinks links) {
        if (document == 1) {
            validators(response);
            if (found.number() == 0
                    && !context.known().between("", null, null, 1).isEmpty()) {
                fault("expected items as before, found none");
                return;
            }
        }
        if (!loop.read(List.of(found.ids())) && found.number() > 0) {
            fault("expected other items than in the documents before, found the same");
            return;
        }
        FeedLinks.@Nullable Onward onward = links.onward(response.uri());
        if (onward != null) {
            follow(response.uri(), onward);
        }
    }

    private void follow(URI here, FeedLinks.Onward onward) {
        if (onward.archive()) {
            archive = archive == null ? onward.address() : archive;
            if (last != null && onward.address().equals(last.archive())) {
                return; // an archived document never changes, and what it leads to neither (RFC 5005 section 4.2)
            }
        }
        @Nullable String address = WebAddress.orNull(onward.address());
        if (address == null || !WebAddress.sameOrigin(here, URI.create(address))) {
            fault("expected the next document on the same host, found a link elsewhere");
        } else if (!loop.visit(address)) {
            fault("expected a next document that was not read, found a link back");
        } else if (document >= mostDocuments) {
            fault("expected at most " + mostDocuments + " documents, found a link to one more");
        } else {
            upcoming = URI.create(address);
        }
    }

    /** A date of the future would make the server say "not modified" until it comes. */
    private void validators(FetchResult.Response response) {
        etag = response.header("etag").orElse(null);
        modified = response.header("last-modified").orElse(null);
        if (FeedDates.future(modified, context.clock().instant())) {
            context.notes()
                    .warn(place() + ": expected a Last-Modified that has come, found one in the future; not kept");
            modified = null;
        }
    }

    @Override
    public HarvestEnd end() {
        if (unchanged) {
            return context.notes().end(false, null);
        }
        @Nullable FeedCheckpoint before = last;
        @Nullable String known = before == null ? null : before.archive();
        FeedCheckpoint checkpoint = new FeedCheckpoint(
                context.address().uri().toString(),
                etag,
                modified,
                archive == null ? known : archive,
                before == null ? context.clock().instant() : before.full());
        return context.notes().end(false, checkpoint.text());
    }
}
