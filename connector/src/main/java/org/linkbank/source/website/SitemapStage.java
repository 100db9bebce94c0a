package org.linkbank.source.website;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.FetchLimitException;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvested;
import org.linkbank.source.harvest.Answers;
import org.linkbank.source.harvest.FormException;
import org.linkbank.source.harvest.Stage;
import org.linkbank.split.SplitException;

/** Reads one sitemap: which of its pages to ask for, and which other sitemaps it names. */
final class SitemapStage implements Stage, SitemapBody.Reader {

    private final SiteContext context;
    private final Sitemaps sitemaps;
    private final URI address;
    private final int depth;
    private final boolean optional;
    private final Deque<SitemapEntry> pages = new ArrayDeque<>();
    private boolean asked;
    private int entries;

    /** {@code optional}: a 404 is no fault, because another place is tried after this. */
    SitemapStage(SiteContext context, Sitemaps sitemaps, URI address, int depth, boolean optional) {
        this.context = context;
        this.sitemaps = sitemaps;
        this.address = address;
        this.depth = depth;
        this.optional = optional;
    }

    boolean mayBeMissing() {
        return optional;
    }

    /** The pages to ask for, of those that it lists. */
    Deque<SitemapEntry> pages() {
        return pages;
    }

    @Override
    public @Nullable FetchRequest next() {
        if (asked) {
            return null;
        }
        asked = true;
        return context.request(
                address,
                Map.of("Accept", "application/xml,text/xml,text/plain;q=0.5,*/*;q=0.1"),
                "sitemap " + address.getRawPath());
    }

    @Override
    public Iterator<Harvested> read(FetchResult result) {
        @Nullable String fault = Answers.fault(result, "a sitemap", media -> true);
        if (fault == null && result instanceof FetchResult.Response response) {
            fault = read(response);
        } else if (optional && result instanceof FetchResult.Response response && response.status() / 100 == 4) {
            return Collections.emptyIterator();
        }
        if (fault != null) {
            sitemaps.fault(address.getRawPath() + ": " + fault);
        }
        return Collections.emptyIterator();
    }

    private @Nullable String read(FetchResult.Response response) {
        try {
            new SitemapBody(context.source.limits(), this).read(response.body());
        } catch (SplitException | FormException | FetchLimitException e) {
            return e.getMessage();
        } catch (IOException e) {
            return Answers.fault(e, entries);
        }
        if (entries == 0) {
            return "expected addresses of pages or sitemaps, found none";
        }
        sitemaps.found(this);
        return null;
    }

    @Override
    public void sitemap(String text) {
        entries++;
        @Nullable URI found = SiteAddress.parse(text, address);
        if (found == null) {
            context.count("addresses in sitemaps are no web addresses; left out");
        } else {
            sitemaps.add(found, depth + 1);
        }
    }

    @Override
    public void page(String text, String changed) {
        entries++;
        @Nullable URI page = SiteAddress.parse(text, address);
        @Nullable String id = page == null ? null : SiteAddress.id(page);
        if (page == null || id == null) {
            context.count("addresses in sitemaps are no web addresses, or too long; left out");
        } else if (!SiteAddress.sameSite(page, context.source.url())) {
            context.count("addresses in sitemaps lie at another site; left out");
        } else if (context.settings.wants(SiteAddress.path(page))) {
            list(page, id, date(changed));
        }
    }

    private void list(URI page, String id, @Nullable Instant changed) {
        if (context.listed.size() >= context.settings.maxPages()) {
            context.truncate();
            context.count("pages are listed over the most that are read (maxPages); left out");
        } else if (context.listed.add(id)) {
            enlist(page, id, changed);
        }
    }

    private void enlist(URI page, String id, @Nullable Instant changed) {
        if (!context.robots().allows(page)) {
            context.count("pages are listed but forbidden by robots.txt; left out");
        } else if (mayHaveChanged(id, changed)) {
            pages.add(new SitemapEntry(page, changed));
        }
    }

    /** A page that is new here, that the sitemap dates after the last harvest, or that it does not date. */
    private boolean mayHaveChanged(String id, @Nullable Instant changed) {
        SiteCheckpoint before = context.before;
        if (before == null || changed == null || context.full() || !context.isStored(id)) {
            return true;
        }
        return !changed.isBefore(before.at().minus(PagesStage.OVERLAP));
    }

    private @Nullable Instant date(String text) {
        @Nullable Instant date = text.isEmpty() ? null : W3cDate.parse(text);
        if (!text.isEmpty() && date == null) {
            context.count("dates in sitemaps are none; their pages are asked for");
        } else if (date != null && date.isAfter(context.now.plus(Duration.ofDays(2)))) {
            context.count("dates in sitemaps lie in the future; their pages are asked for");
            return null;
        }
        return date;
    }
}
