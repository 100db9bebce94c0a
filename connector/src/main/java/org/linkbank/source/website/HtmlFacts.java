package org.linkbank.source.website;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says of itself without JSON-LD: Open Graph (ogp.me), and what HTML has always had. */
record HtmlFacts(Document page) {

    private static final int SHORTEST_PARAGRAPH = 60;
    private static final int LONGEST_DESCRIPTION = 2_000;

    boolean hasOpenGraph() {
        return !meta("og:title").isEmpty();
    }

    /** The first non-empty content of a meta element with one of these names or properties. */
    String meta(String... names) {
        for (String name : names) {
            for (Element meta : page.select("meta[content]")) {
                boolean named = meta.attr("property").equalsIgnoreCase(name)
                        || meta.attr("name").equalsIgnoreCase(name)
                        || meta.attr("itemprop").equalsIgnoreCase(name);
                if (named && !meta.attr("content").isBlank()) {
                    return meta.attr("content").strip();
                }
            }
        }
        return "";
    }

    List<String> all(String name) {
        return page.select("meta[content]").stream()
                .filter(meta -> meta.attr("property").equalsIgnoreCase(name)
                        || meta.attr("name").equalsIgnoreCase(name))
                .map(meta -> meta.attr("content").strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** The title, without the site's name that many put after it. */
    String title(String site) {
        String title = page.title().strip();
        Element heading = page.selectFirst("h1");
        if (title.isEmpty() && heading != null) {
            return heading.text().strip();
        }
        int cut = title.length() - site.length();
        boolean ends = !site.isEmpty() && cut > 3 && title.regionMatches(true, cut, site, 0, site.length());
        String before = ends ? title.substring(0, cut).replaceFirst("\\s*[|–—:·»-]\\s*$", "") : title;
        return before.isBlank() ? title : before;
    }

    String description() {
        String said = meta("description", "dcterms.description", "dc.description");
        return said.isEmpty() ? firstParagraph() : said;
    }

    private String firstParagraph() {
        for (Element paragraph : page.select("main p, article p, [role=main] p, #content p")) {
            String text = paragraph.text().strip();
            if (text.length() >= SHORTEST_PARAGRAPH) {
                return text.length() <= LONGEST_DESCRIPTION ? text : text.substring(0, LONGEST_DESCRIPTION) + "…";
            }
        }
        return "";
    }

    String language() {
        Element html = page.selectFirst("html[lang]");
        String lang = html == null ? meta("content-language", "dc.language") : html.attr("lang");
        String tag = lang.strip().replace('_', '-');
        return tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*") ? tag : "";
    }

    /** Of publication where the page marks one up with {@code time[pubdate]} or in a header. */
    String published() {
        Element time = page.selectFirst("time[pubdate][datetime], article time[datetime], main time[datetime]");
        return time == null ? "" : time.attr("datetime").strip();
    }

    static boolean isDate(String text) {
        return text.matches("\\d{4}-\\d\\d-\\d\\d.*")
                || text.toLowerCase(Locale.ROOT).matches("[a-z]{3}, \\d+ .*");
    }
}
