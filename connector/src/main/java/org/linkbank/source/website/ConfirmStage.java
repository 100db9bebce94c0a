package org.linkbank.source.website;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvested;
import org.linkbank.source.harvest.LazyBody;
import org.linkbank.source.harvest.Stage;

/**
 * Asks for known pages that no sitemap lists any more, when all sitemaps were read: 404 and 410 say that a page is gone, so
 * does a lasting move to a page that is listed. At most five hundred a harvest; the next one goes on where this one ended.
 */
final class ConfirmStage implements Stage {

    private static final int AT_ONCE = 500;
    private static final int PORTION = 20_000;

    private final SiteContext context;
    private final PageReader reader;
    private final Deque<String> missing = new ArrayDeque<>();
    private String current = "";
    private int asked;

    ConfirmStage(SiteContext context, Sitemaps sitemaps) {
        this.context = context;
        this.reader = new PageReader(context);
        boolean telling = sitemaps.whole() && !context.truncated() && context.listed.size() > 0;
        if (telling) {
            find();
        } else if (context.listed.size() == 0 && sitemaps.whole()) {
            context.notes.fault("the sitemaps list no page of the site that is wanted");
        }
    }

    private void find() {
        String begin = context.before == null ? "" : context.before.confirmed();
        if (!collect(begin.isEmpty() ? null : begin)) {
            context.confirmedUntil(missing.getLast());
            context.notes.warn(
                    "more than " + AT_ONCE + " known pages are listed no more; the next harvests ask for the rest");
        }
    }

    /** Whether all that lie after a record id were collected. */
    private boolean collect(@Nullable String begin) {
        @Nullable String after = begin;
        List<String> portion;
        do {
            portion = context.known.between(SiteAddress.PREFIX + "/", after, null, PORTION);
            for (String id : portion) {
                if (!context.listed.contains(id) && missing.size() >= AT_ONCE) {
                    return false;
                }
                if (!context.listed.contains(id) && !context.given.contains(id)) {
                    missing.add(id);
                }
            }
            after = portion.isEmpty() ? null : portion.get(portion.size() - 1);
        } while (portion.size() == PORTION);
        return true;
    }

    @Override
    public @Nullable FetchRequest next() {
        while (!missing.isEmpty()) {
            current = missing.remove();
            URI page = address();
            if (context.robots().allows(page)) {
                return context.request(
                        page, Map.of("Accept", PagesStage.HTML), "page " + ++asked + " that is listed no more");
            }
        }
        return null;
    }

    private URI address() {
        return context.source.url().resolve(current.substring(SiteAddress.PREFIX.length()));
    }

    @Override
    public Iterator<Harvested> read(FetchResult result) {
        if (!(result instanceof FetchResult.Response response)) {
            context.count("known pages are listed no more and do not answer; they stay");
            return Collections.emptyIterator();
        }
        if (response.status() == 404 || response.status() == 410) {
            return LazyBody.of(new Harvested.Gone(
                    context.key(current), "No sitemap lists it, and the site answers " + response.status() + "."));
        }
        if (response.status() != 200) {
            context.count("known pages are listed no more and answer neither 200 nor 404; they stay");
            return Collections.emptyIterator();
        }
        if (!context.settings.wants(current.substring(SiteAddress.PREFIX.length()))) {
            return LazyBody.of(new Harvested.Gone(context.key(current), "The partner file leaves its path out."));
        }
        String at = SiteAddress.PREFIX + SiteAddress.path(response.uri());
        if (!at.equals(current) && context.listed.contains(at)) {
            return LazyBody.of(new Harvested.Gone(context.key(current), "It moved to " + at + ", which is listed."));
        }
        context.count("known pages are listed no more but still there; they stay");
        return LazyBody.of(reader.page(address(), current, response));
    }
}
