package org.linkbank.source.discover;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.linkbank.source.fetch.Fetcher;

/**
 * What a site offers.
 *
 * @param name what people call the site
 * @param answered whether the site answered at all
 * @param offers the most telling first: an interface made for data before a feed, a feed before the pages of a site
 */
public record Discovery(String name, boolean answered, List<Offer> offers) {

    private static final List<Detector> DETECTORS = List.of(
            new AlissDetector(),
            new OrukDetector(),
            new RpdeDetector(),
            new OaiDetector(),
            new LiferayDetector(),
            new WordPressDetector(),
            new SparqlDetector(),
            new RdfDetector(),
            new FeedDetector(),
            new WebsiteDetector());

    public Discovery {
        offers = List.copyOf(offers);
    }

    /**
     * Asks a site, some twenty addresses of it.
     *
     * @param known whether a template can be used here: what belongs to no template is not looked for
     */
    public static Discovery of(URI url, Fetcher fetcher, Predicate<String> known) {
        Site site = new Site(url, fetcher);
        if (site.front().status() == 0) {
            return new Discovery(url.getHost(), false, List.of());
        }
        List<Offer> offers = new ArrayList<>();
        DETECTORS.stream()
                .filter(detector -> known.test(detector.template()))
                .forEach(detector -> offers.addAll(detector.detect(site)));
        return new Discovery(site.name(), true, offers);
    }
}
