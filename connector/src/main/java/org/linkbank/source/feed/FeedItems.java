package org.linkbank.source.feed;

import org.jspecify.annotations.Nullable;
import org.linkbank.record.Problem;
import org.linkbank.record.RecordKey;
import org.linkbank.record.SourceRecord;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvested;
import org.linkbank.source.feed.SeenItems.Sight;
import org.linkbank.source.harvest.Answers;
import org.linkbank.source.harvest.WebAddress;

/** Makes records of the items of one document. */
final class FeedItems {

    private final FeedContext context;
    private final FetchResult.Response response;
    private final String document;
    private final StringBuilder ids = new StringBuilder();
    private int number;

    FeedItems(FeedContext context, FetchResult.Response response, String document) {
        this.context = context;
        this.response = response;
        this.document = document;
    }

    /** How many items the document had, read or not. */
    int number() {
        return number;
    }

    /** The ids of its items, to tell documents apart. */
    String ids() {
        return ids.toString();
    }

    Harvested broken(Problem problem) {
        number++;
        return new Harvested.Unreadable(null, new Problem(place(), problem.expected(), problem.found()));
    }

    /** Null for one that came before. */
    @Nullable
    Harvested record(FeedItem item) {
        number++;
        ids.append(item.id()).append('\n');
        if (item.id().isEmpty()) {
            return new Harvested.Unreadable(
                    null, new Problem(place(), "an id, a link, or a title with a date", "none of them"));
        }
        Sight sight = context.seen().see(item.id(), item.bytes());
        if (sight == Sight.NEW_BUT_FOR_CASE) {
            context.notes().warn(place() + ": expected ids that differ, found one that differs by its case only");
        } else if (sight == Sight.DIFFERENT) {
            context.notes().warn(place() + ": expected an id once, found it with another content; the first counts");
        }
        if (FeedDates.future(item.date(), context.clock().instant())) {
            context.notes().warn(place() + ": expected a date that has come, found one in the future");
        }
        return sight == Sight.NEW || sight == Sight.NEW_BUT_FOR_CASE ? found(item) : null;
    }

    private Harvested found(FeedItem item) {
        @Nullable String page = item.link() == null ? null : WebAddress.orNull(item.link());
        try {
            return new Harvested.Found(new SourceRecord(
                    key(item.id()),
                    item.kind(),
                    item.form(),
                    item.bytes(),
                    response.at(),
                    page == null ? response.uri().toString() : page,
                    place()));
        } catch (IllegalArgumentException e) {
            return new Harvested.Unreadable(
                    null, new Problem(place(), "an id without control characters", Answers.shortened(item.kind())));
        }
    }

    RecordKey key(String id) {
        return new RecordKey(context.source().id(), context.address().recordId().apply(id));
    }

    private String place() {
        return document + ", item " + number;
    }
}
