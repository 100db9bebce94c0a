package org.linkbank.source.website;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.linkbank.source.Source;

/**
 * What a partner file says of a website beyond its address.
 *
 * @param sitemaps addresses of sitemaps, in place of those that robots.txt names; empty for those
 * @param maxPages of how many pages a harvest takes notice
 * @param fullSweepDays after how many days every page is read again, because sitemaps tell wrong dates
 */
record SiteSettings(List<URI> sitemaps, PathPatterns include, PathPatterns exclude, int maxPages, int fullSweepDays) {

    private static final int MAX_PAGES = 100_000;
    private static final int FULL_SWEEP_DAYS = 28;

    /** What cannot be read counts as not set, with a warning. */
    static SiteSettings of(Source source, java.util.function.Consumer<String> warn) {
        Map<String, String> set = source.parameters();
        return new SiteSettings(
                Arrays.stream(set.getOrDefault("sitemap", "").split(","))
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .map(text -> source.url().resolve(text))
                        .toList(),
                PathPatterns.parse(set.getOrDefault("include", "")),
                PathPatterns.parse(set.getOrDefault("exclude", "")),
                number(set, "maxPages", MAX_PAGES, warn),
                number(set, "fullSweepDays", FULL_SWEEP_DAYS, warn));
    }

    private static int number(
            Map<String, String> set, String name, int standard, java.util.function.Consumer<String> warn) {
        String text = set.getOrDefault(name, "").strip();
        if (text.isEmpty()) {
            return standard;
        }
        if (text.matches("[1-9][0-9]{0,7}")) {
            return Integer.parseInt(text);
        }
        warn.accept("parameter " + name + ": expected a whole number above 0, found something else; " + standard
                + " is taken");
        return standard;
    }

    boolean wants(String path) {
        return (include.isEmpty() || include.match(path)) && !exclude.match(path);
    }
}
