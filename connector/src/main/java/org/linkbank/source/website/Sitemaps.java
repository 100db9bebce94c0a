package org.linkbank.source.website;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.harvest.PageLoop;
import org.linkbank.source.harvest.Stage;

/** The sitemaps still to read, and whether all of them were read well: only then does a missing page mean anything. */
final class Sitemaps {

    private static final int MOST = 1_000;
    private static final int DEEPEST = 2;
    private static final String USUAL = "/sitemap.xml";
    private static final String OTHERWISE = "/sitemap_index.xml";

    private final SiteContext context;
    private final Deque<SitemapStage> waiting = new ArrayDeque<>();
    private final PageLoop loop = new PageLoop();
    private @Nullable SitemapStage otherwise;
    private int number;
    private boolean whole = true;

    Sitemaps(SiteContext context) {
        this.context = context;
    }

    /** The first: as the partner file says, else robots.txt, else where sitemaps usually are. */
    @Nullable
    Stage first() {
        URI site = context.source.url();
        List<URI> named = context.settings.sitemaps();
        if (named.isEmpty()) {
            named = context.robots().sitemaps().stream()
                    .map(text -> SiteAddress.parse(text, site))
                    .filter(Objects::nonNull)
                    .toList();
        }
        named.forEach(address -> add(address, 0));
        if (waiting.isEmpty()) {
            waiting.add(new SitemapStage(context, this, site.resolve(USUAL), 0, true));
            otherwise = new SitemapStage(context, this, site.resolve(OTHERWISE), 0, false);
            waiting.add(otherwise);
        }
        return next();
    }

    @Nullable
    Stage next() {
        return context.truncated() ? null : waiting.poll();
    }

    /** Takes note of a sitemap; one of another site, one named twice and one nested too deep are not read. */
    void add(URI address, int depth) {
        if (!SiteAddress.sameSite(address, context.source.url())) {
            context.count("sitemaps lie at another site, expected "
                    + context.source.url().getHost() + "; not read");
        } else if (depth > DEEPEST || number >= MOST) {
            fault(address.getRawPath() + ": expected at most " + MOST + " sitemaps, " + DEEPEST + " deep, found more");
        } else if (loop.visit(address.toString())) {
            number++;
            waiting.add(new SitemapStage(context, this, address, depth, false));
        }
    }

    /** A usual place held a sitemap, so that the other ones need not be asked for. */
    void found(SitemapStage stage) {
        if (stage.mayBeMissing()) {
            waiting.remove(otherwise);
        }
    }

    void fault(String what) {
        whole = false;
        context.notes.fault("sitemap " + what);
    }

    boolean whole() {
        return whole;
    }
}
