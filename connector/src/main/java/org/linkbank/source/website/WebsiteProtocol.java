package org.linkbank.source.website;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.Harvest;
import org.linkbank.source.Known;
import org.linkbank.source.Protocol;
import org.linkbank.source.Source;

/**
 * A website by its sitemaps (sitemaps.org 0.9), as its robots.txt allows (RFC 9309): every page is a record of kind
 * {@code pages}, {@code page/<path>}, made of the schema.org JSON-LD in it, else Open Graph, else its title and metadata.
 * Pages that neither are new nor changed since the checkpoint are not asked for. A page is gone only when no sitemap lists
 * it and the server, asked for it, answers 404 or 410 (decision 0115).
 *
 * <p>Parameters: {@code sitemap} (addresses of sitemaps with commas between, in place of those that robots.txt names),
 * {@code include} and {@code exclude} ({@link PathPatterns}), {@code maxPages}, {@code fullSweepDays}.
 */
public final class WebsiteProtocol implements Protocol {

    @Override
    public Harvest begin(Source source, Known known, @Nullable String checkpoint, Clock clock) {
        return new WebsiteHarvest(new SiteContext(source, known, checkpoint, clock));
    }
}
