package org.linkbank.demo.feed;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes one document of a feed.
 *
 * @param site where the feed is, as in {@code http://127.0.0.1:8080}
 * @param next the address of the next document, or null
 */
record FeedDocument(
        FeedStyle style,
        String site,
        List<FeedEntry> entries,
        List<FeedEntry> deleted,
        @Nullable String next) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final DateTimeFormatter RFC_822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT);

    static String id(FeedStyle style, int number) {
        return switch (style) {
            case RSS -> "https://forum.example.org/?p=" + number;
            case ATOM -> "tag:cvs.example.org,2026:" + number;
            case JSON -> "https://exchange.example.org/items/" + number;
        };
    }

    String text() {
        return switch (style) {
            case RSS -> rss();
            case ATOM -> atom();
            case JSON -> json();
        };
    }

    private String rss() {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\""
                + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:atom=\"http://www.w3.org/2005/Atom\""
                + " xmlns:slash=\"http://purl.org/rss/1.0/modules/slash/\">\n<channel>\n<title>"
                + style.title() + "</title>\n<link>" + site + "/</link>\n<description>News</description>\n"
                + "<copyright>© " + style.title() + "</copyright>\n<language>en-GB</language>\n");
        for (FeedEntry entry : entries) {
            xml.append("<item><title>").append(escaped(entry.title())).append("</title>");
            xml.append("<link>/2026/").append(entry.number()).append("/</link>");
            xml.append("<dc:creator><![CDATA[").append(entry.person()).append("]]></dc:creator>");
            xml.append("<pubDate>").append(RFC_822.format(entry.published())).append("</pubDate>");
            xml.append("<category><![CDATA[").append(entry.subject()).append("]]></category>");
            xml.append("<guid isPermaLink=\"false\">")
                    .append(id(style, entry.number()))
                    .append("</guid>");
            xml.append("<description><![CDATA[").append(entry.html()).append("]]></description>");
            xml.append("<slash:comments>").append(entry.number() % 4).append("</slash:comments></item>\n");
        }
        return xml.append("</channel>\n</rss>\n").toString();
    }

    private String atom() {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed"
                + " xmlns=\"http://www.w3.org/2005/Atom\" xmlns:at=\"http://purl.org/atompub/tombstones/1.0\""
                + " xml:lang=\"en-GB\" xml:base=\"" + site
                + "/pages/\">\n<id>tag:cvs.example.org,2026:feed</id>\n<title>"
                + style.title() + "</title>\n<updated>2026-03-02T09:00:00Z</updated>\n"
                + "<author><name>" + style.title() + "</name></author>\n"
                + "<link rel=\"license\" href=\"https://creativecommons.org/licenses/by/4.0/\"/>\n");
        if (next != null) {
            xml.append("<link rel=\"next\" href=\"").append(escaped(next)).append("\"/>\n");
        }
        for (FeedEntry entry : deleted) {
            xml.append("<at:deleted-entry ref=\"")
                    .append(id(style, entry.number()))
                    .append("\" when=\"");
            xml.append(iso(FeedEntry.at(entry.edited() + 1))).append("\"/>\n");
        }
        for (FeedEntry entry : entries) {
            xml.append("<entry><id>").append(id(style, entry.number())).append("</id><title>");
            xml.append(escaped(entry.title()))
                    .append("</title><link href=\"")
                    .append(entry.number())
                    .append("\"/>");
            xml.append("<published>").append(iso(entry.published())).append("</published>");
            xml.append("<updated>").append(iso(entry.updated())).append("</updated>");
            xml.append("<category term=\"").append(entry.subject()).append("\"/>");
            if (entry.number() % 3 == 0) {
                xml.append("<author><name>").append(entry.person()).append("</name></author>");
            }
            xml.append("<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">");
            xml.append(entry.html().replace("&nbsp;", "\u00A0").replace("&ndash;", "–"))
                    .append("</div></content></entry>\n");
        }
        return xml.append("</feed>\n").toString();
    }

    private String json() {
        ObjectNode feed = JSON.createObjectNode()
                .put("version", "https://jsonfeed.org/version/1.1")
                .put("title", style.title())
                .put("home_page_url", site + "/");
        if (next != null) {
            feed.put("next_url", next);
        }
        var items = feed.putArray("items");
        for (FeedEntry entry : entries) {
            ObjectNode item = items.addObject()
                    .put("id", id(style, entry.number()))
                    .put("url", id(style, entry.number()))
                    .put("title", entry.title())
                    .put("content_html", entry.html())
                    .put("date_published", iso(entry.published()))
                    .put("date_modified", iso(entry.updated()));
            item.putArray("authors").addObject().put("name", entry.person());
            item.putArray("tags").add(entry.subject()).add("partnership");
        }
        return feed.toPrettyString();
    }

    private static String iso(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
