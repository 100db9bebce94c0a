package org.linkbank.source.wordpress;

import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.OwnKey;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;
import org.linkbank.source.HarvestEnd;
import org.linkbank.source.Harvested;
import org.linkbank.source.feed.FeedAddress;
import org.linkbank.source.feed.FeedHarvest;
import org.linkbank.source.feed.FeedProtocol;
import org.linkbank.source.harvest.Stage;

/**
 * The site's feed, where its REST interface is closed. A post that its guid names by number is the same record as by REST. What
 * an open interface gave before says more than the feed, so that of a site whose interface was open only new posts are taken.
 */
final class FeedInstead implements Stage {

    private static final Pattern BY_NUMBER = Pattern.compile("[?&]p=(\\d{1,18})$");

    private final WordPressContext context;
    private final FeedHarvest feed;

    FeedInstead(WordPressContext context, URI address) {
        this.context = context;
        this.feed = FeedProtocol.harvest(
                context.source(),
                context.known(),
                context.last().feed(),
                context.clock(),
                new FeedAddress(address, FeedInstead::recordId));
    }

    private static String recordId(String guid) {
        Matcher number = BY_NUMBER.matcher(guid);
        return ContentType.POST.prefix() + (number.find() ? number.group(1) : OwnKey.of(guid));
    }

    @Override
    public @Nullable FetchRequest next() {
        return feed.next();
    }

    @Override
    public Iterator<Harvested> read(FetchResult result) {
        Iterator<Harvested> items = feed.read(result);
        if (!context.last().restWorked()) {
            return items;
        }
        List<Harvested> fresh = new ArrayList<>();
        items.forEachRemaining(item -> {
            if (!(item instanceof Harvested.Found found)
                    || isNew(found.record().key().id())) {
                fresh.add(item);
            }
        });
        return fresh.iterator();
    }

    private boolean isNew(String id) {
        boolean byNumber = id.substring(ContentType.POST.prefix().length()).matches("\\d{1,18}");
        return byNumber && context.known().between(id, null, null, 1).stream().noneMatch(id::equals);
    }

    /** A harvest by feed leaves what one by REST needs as it is. */
    HarvestEnd end() {
        HarvestEnd end = feed.end();
        List<String> warnings = new ArrayList<>(context.notes().warnings());
        warnings.addAll(end.warnings());
        WordPressCheckpoint last = context.last();
        WordPressCheckpoint next = new WordPressCheckpoint(
                last.since(),
                last.totals(),
                last.swept(),
                last.full(),
                last.retry(),
                end.checkpoint() == null ? last.feed() : end.checkpoint());
        return new HarvestEnd(end.complete(), false, end.reason(), warnings, end.complete() ? next.text() : null);
    }
}
