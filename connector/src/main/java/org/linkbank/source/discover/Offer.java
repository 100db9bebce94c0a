package org.linkbank.source.discover;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A way in which a site publishes records.
 *
 * @param template the route template that pulls it
 * @param url what the template's parameter {@code url} becomes
 * @param words what was found, in plain words, without full stop
 * @param licence that the site states, or null
 * @param parameters what else the template needs
 */
public record Offer(
        String template, URI url, String words, @Nullable String licence, Map<String, String> parameters) {

    private static final String PULL = "pull-";

    public Offer {
        parameters = Map.copyOf(parameters);
    }

    static Offer of(String template, URI url, String words) {
        return new Offer(template, url, words, null, Map.of());
    }

    /** The kind of source: the template's name without what all begin with; also the folder of its mapping. */
    public String kind() {
        return kind(template);
    }

    /** The kind of source that a template pulls. */
    public static String kind(String template) {
        return template.substring(PULL.length());
    }
}
