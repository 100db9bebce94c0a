package org.linkbank.source.discover;

import java.util.List;
import java.util.Locale;

/** A website with a sitemap, named in robots.txt or where sitemaps usually are. */
final class WebsiteDetector implements Detector {

    @Override
    public String template() {
        return "pull-website";
    }

    @Override
    public List<Offer> detect(Site site) {
        Probe robots = site.get("/robots.txt", "text/plain");
        boolean named = robots.ok()
                && robots.text()
                        .lines()
                        .anyMatch(line -> line.strip().toLowerCase(Locale.ROOT).startsWith("sitemap:"));
        boolean there = named || isSitemap(site.get("/sitemap.xml")) || isSitemap(site.get("/sitemap_index.xml"));
        String words = "a website with a sitemap" + (named ? ", named in its robots.txt" : "");
        return there ? List.of(Offer.of(template(), site.root(), words)) : List.of();
    }

    private static boolean isSitemap(Probe probe) {
        return probe.mentions("<urlset") || probe.mentions("<sitemapindex");
    }
}
