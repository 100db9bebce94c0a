package org.linkbank.source.discover;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linkbank.source.harvest.WebAddress;

/** A Liferay hub: its headless delivery interface describes itself, or the portal names itself in a header. */
final class LiferayDetector implements Detector {

    private static final Pattern GROUP = Pattern.compile("/(?:web|group)/([^/?#]+)");

    @Override
    public String template() {
        return "pull-liferay";
    }

    @Override
    public List<Offer> detect(Site site) {
        Probe description = site.get("/o/headless-delivery/v1.0/openapi.json", "application/json");
        boolean described = description.json().has("openapi");
        boolean named = site.front().headers().containsKey("liferay-portal");
        if (!described && !named) {
            return List.of();
        }
        Matcher group = GROUP.matcher(site.url().getPath());
        String wanted = group.find() ? group.group(1) : "guest";
        String words = "a group of a Liferay hub, \"" + wanted + "\""
                + (described ? "" : ", whose interface answers only with a client's credentials");
        URI root = URI.create(WebAddress.root(site.root()));
        return List.of(new Offer(template(), root, words, null, Map.of("site", wanted)));
    }
}
