package org.linkbank.source.discover;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;
import org.linkbank.source.fetch.Fetcher;

/**
 * A site that is looked at: each address is asked for once, sixty at most, two megabytes of each. One thread at a time.
 */
final class Site {

    private static final int MOST_REQUESTS = 60;
    private static final int MOST_BYTES = 2 << 20;
    private static final String ANYTHING = "text/html,application/xhtml+xml,application/json;q=0.9,*/*;q=0.5";

    private final URI url;
    private final Fetcher fetcher;
    private final Map<String, Probe> asked = new HashMap<>();

    /** A site to be asked for by whoever performs requests. */
    Site(URI url, Fetcher fetcher) {
        this.url = url;
        this.fetcher = fetcher;
    }

    /** The address that was given. */
    URI url() {
        return url;
    }

    /** The address that was given, without a slash at its end and without a query. */
    String base() {
        return url.toString().replaceFirst("[?#].*$", "").replaceFirst("/+$", "");
    }

    /** The site's own root, where the address that was given leads after redirects. */
    URI root() {
        return front().uri().resolve("/");
    }

    Probe front() {
        return get(url, ANYTHING);
    }

    /** What stands at a path of the site, or at an address. */
    Probe get(String path) {
        return get(path, ANYTHING);
    }

    Probe get(String path, String accept) {
        try {
            return get(root().resolve(path), accept);
        } catch (IllegalArgumentException e) {
            return Probe.none(url);
        }
    }

    Probe get(URI address, String accept) {
        String key = accept + " " + address;
        Probe known = asked.get(key);
        if (known != null || asked.size() >= MOST_REQUESTS) {
            return known == null ? Probe.none(address) : known;
        }
        FetchRequest request = new FetchRequest(address, Map.of("Accept", accept), "what the site offers");
        Probe probe = fetcher.fetch(request, result -> read(address, result));
        asked.put(key, probe);
        return probe;
    }

    private static Probe read(URI address, FetchResult result) {
        if (!(result instanceof FetchResult.Response response)) {
            return Probe.none(address);
        }
        try {
            String text = Probe.decoded(response.body().readNBytes(MOST_BYTES));
            return new Probe(response.status(), response.uri(), response.headers(), text);
        } catch (IOException e) {
            return Probe.none(address);
        }
    }

    /** What people call the site: as it says itself, else its host. */
    String name() {
        Element named = front().html().selectFirst("meta[property=og:site_name][content]");
        String title = front().html().title().strip();
        String name = named != null ? named.attr("content").strip() : title;
        return name.isEmpty() || name.length() > 120 ? url.getHost() : name;
    }
}
