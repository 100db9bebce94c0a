package org.linkbank.demo.wordpress;

import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;

/** The site's feed: its ten newest posts. */
final class SiteFeed {

    private static final int NEWEST = 10;
    private static final DateTimeFormatter RFC_822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss '+0000'", Locale.ROOT);

    private SiteFeed() {}

    static String of(Site site, String home) {
        StringBuilder xml = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\""
                        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Lochbrae Third Sector Interface</title>");
        site.visible("post").stream()
                .sorted(Comparator.comparing(SitePost::published).reversed())
                .limit(NEWEST)
                .forEach(post -> xml.append("\n<item><title>")
                        .append(post.title())
                        .append("</title><link>" + home + "/post-" + post.id() + "/</link><dc:creator><![CDATA[")
                        .append(post.authorName())
                        .append("]]></dc:creator><pubDate>" + RFC_822.format(post.published()) + "</pubDate>")
                        .append("<category><![CDATA[" + post.subject() + "]]></category><guid isPermaLink=\"false\">")
                        .append(home + "/?p=" + post.id() + "</guid><description><![CDATA[" + post.excerpt())
                        .append("]]></description></item>"));
        return xml.append("</channel></rss>").toString();
    }
}
