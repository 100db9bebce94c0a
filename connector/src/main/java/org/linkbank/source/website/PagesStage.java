package org.linkbank.source.website;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvested;
import org.linkbank.source.harvest.Stage;

/**
 * Asks for the pages of one sitemap, for those that are stored on the condition that they changed (RFC 9110 section 13): by
 * the entity tag of the last time, and by the time of the last harvest, which costs no memory.
 */
final class PagesStage implements Stage {

    static final String HTML = "text/html,application/xhtml+xml";

    /** A sitemap's date may be that of a day, in any time zone, and clocks differ. */
    static final Duration OVERLAP = Duration.ofHours(26);

    private static final Duration CLOCKS = Duration.ofMinutes(10);
    private static final int FAILURES_IN_A_ROW = 5;

    private final SiteContext context;
    private final Deque<SitemapEntry> pages;
    private final PageReader reader;
    private final int number;
    private SitemapEntry current;
    private int failures;

    PagesStage(SiteContext context, Deque<SitemapEntry> pages) {
        this.context = context;
        this.pages = pages;
        this.reader = new PageReader(context);
        this.number = pages.size();
        this.current = new SitemapEntry(context.source.url(), null);
    }

    @Override
    public @Nullable FetchRequest next() {
        @Nullable SitemapEntry following = pages.poll();
        if (following == null) {
            return null;
        }
        current = following;
        return request(current, number - pages.size());
    }

    @Override
    public @Nullable FetchRequest ahead() {
        @Nullable SitemapEntry following = pages.peek();
        return following == null ? null : request(following, number - pages.size() + 1);
    }

    private FetchRequest request(SitemapEntry entry, int which) {
        Map<String, String> headers = new HashMap<>(Map.of("Accept", HTML));
        if (isConditional(entry)) {
            headers.putAll(conditions(entry));
        }
        return context.request(entry.page(), headers, "page " + which + " of " + number);
    }

    private boolean isConditional(SitemapEntry entry) {
        String id = SiteAddress.PREFIX + SiteAddress.path(entry.page());
        return context.before != null && !context.full() && context.isStored(id);
    }

    private Map<String, String> conditions(SitemapEntry entry) {
        SiteCheckpoint before = context.before;
        if (before == null) {
            return Map.of();
        }
        @Nullable String etag = before.etag(SiteAddress.path(entry.page()));
        if (etag != null) {
            return Map.of("If-None-Match", etag);
        }
        Instant since = before.at().minus(CLOCKS);
        return Map.of("If-Modified-Since", DateTimeFormatter.RFC_1123_DATE_TIME.format(since.atOffset(ZoneOffset.UTC)));
    }

    @Override
    public Iterator<Harvested> read(FetchResult result) {
        boolean answered = result instanceof FetchResult.Response response && response.status() < 500;
        failures = answered ? 0 : failures + 1;
        if (failures >= FAILURES_IN_A_ROW) {
            context.stop("the site stopped answering, with " + pages.size() + " more pages to be asked for");
        }
        if (result instanceof FetchResult.Response response) {
            keepTag(response);
        }
        return reader.listed(current.page(), result);
    }

    /** An entity tag is kept where the sitemap does not tell whether a page changed. */
    private void keepTag(FetchResult.Response response) {
        String path = SiteAddress.path(current.page());
        SiteCheckpoint before = context.before;
        @Nullable String old = before == null || response.status() != 304 ? null : before.etag(path);
        String tag = response.header("etag").orElse(old == null ? "" : old);
        boolean usable = response.status() == 200 || response.status() == 304;
        boolean wanted = current.changed() == null && context.etags.size() < SiteCheckpoint.MOST_ETAGS;
        if (usable && wanted && !tag.isEmpty() && SiteCheckpoint.keeps(tag)) {
            context.etags.put(SiteCheckpoint.key(path), tag);
        }
    }
}
