package org.linkbank.demo.feed;

/** Which feed is played. */
public enum FeedStyle {
    /** One document with the newest items; a deleted item just vanishes. */
    RSS("demo-rss", "Glenfirth Voluntary Forum", "/feed/rss.xml", "application/rss+xml; charset=utf-8"),
    /** Pages (RFC 5005); a deleted entry is named on the first (RFC 6721). */
    ATOM("demo-atom", "Kinlochan Council for Voluntary Service", "/feed/atom.xml", "application/atom+xml"),
    /** Pages by {@code next_url}; a deleted item just vanishes. */
    JSON("demo-jsonfeed", "Strathbrae Learning Exchange", "/feed/feed.json", "application/feed+json");

    private final String id;
    private final String title;
    private final String path;
    private final String mediaType;

    FeedStyle(String id, String title, String path, String mediaType) {
        this.id = id;
        this.title = title;
        this.path = path;
        this.mediaType = mediaType;
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }

    String path() {
        return path;
    }

    String mediaType() {
        return mediaType;
    }
}
