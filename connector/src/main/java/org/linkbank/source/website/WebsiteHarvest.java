package org.linkbank.source.website;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvest;
import org.linkbank.source.HarvestEnd;
import org.linkbank.source.Harvested;
import org.linkbank.source.harvest.Stage;

/**
 * One harvest of a website, in stages: robots.txt; how the site says that there is no such page; each sitemap and at once its
 * pages, so that no more than one sitemap's addresses are held; and last, one by one, known pages that no sitemap lists.
 */
final class WebsiteHarvest implements Harvest {

    private final SiteContext context;
    private final Deque<Supplier<? extends Stage>> waiting = new ArrayDeque<>();
    private final Sitemaps sitemaps;
    private @Nullable Stage stage;

    WebsiteHarvest(SiteContext context) {
        this.context = context;
        this.sitemaps = new Sitemaps(context);
        waiting.add(() -> new RobotsStage(context));
        waiting.add(() -> new NotFoundStage(context));
        waiting.add(sitemaps::first);
    }

    @Override
    public @Nullable FetchRequest next() {
        while (!context.stopped()) {
            @Nullable FetchRequest request = stage == null ? null : stage.next();
            if (request != null) {
                return request;
            }
            @Nullable Stage following = following();
            if (following == null) {
                return null;
            }
            stage = following;
        }
        return null;
    }

    @Override
    public @Nullable FetchRequest ahead() {
        return stage == null || context.stopped() ? null : stage.ahead();
    }

    /** What a sitemap holds goes before the next sitemap. */
    private @Nullable Stage following() {
        if (stage instanceof SitemapStage read) {
            return new PagesStage(context, read.pages());
        }
        @Nullable Supplier<? extends Stage> next = waiting.poll();
        if (next != null) {
            return next.get();
        }
        @Nullable Stage sitemap = sitemaps.next();
        return sitemap != null || stage instanceof ConfirmStage ? sitemap : new ConfirmStage(context, sitemaps);
    }

    @Override
    public Iterator<Harvested> read(FetchResult result) {
        if (stage == null) {
            throw new IllegalStateException("a result that no stage asked for");
        }
        return stage.read(result);
    }

    @Override
    public HarvestEnd end() {
        context.counts.forEach((what, number) -> context.notes.warn(number + " " + what));
        return context.notes.end(false, context.checkpoint());
    }
}
