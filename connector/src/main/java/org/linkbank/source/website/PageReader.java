package org.linkbank.source.website;

import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import java.util.Iterator;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.Problem;
import org.linkbank.record.RecordForm;
import org.linkbank.record.SourceRecord;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvested;
import org.linkbank.source.harvest.Answers;
import org.linkbank.source.harvest.LazyBody;
import org.linkbank.split.CanonicalJson;

/** What the answer for a page means. */
final class PageReader {

    private final SiteContext context;
    private final PageRecords records;

    PageReader(SiteContext context) {
        this.context = context;
        this.records = new PageRecords(context.source.limits(), context.notes::warn);
    }

    /** The answer for a page that a sitemap lists. */
    Iterator<Harvested> listed(URI page, FetchResult result) {
        String id = SiteAddress.PREFIX + SiteAddress.path(page);
        if (!(result instanceof FetchResult.Response response)) {
            context.notes.fault(id + ": " + Answers.fault(result));
            return Collections.emptyIterator();
        }
        return switch (response.status()) {
            case 200 -> LazyBody.of(page(page, id, response));
            case 304 -> Collections.emptyIterator();
            case 410 -> LazyBody.of(new Harvested.Gone(context.key(id), "The site says that it is gone (410)."));
            default -> LazyBody.of(refused(id, response.status()));
        };
    }

    private @Nullable Harvested refused(String id, int status) {
        if (status >= 500 || status == 429) {
            context.notes.fault(id + ": expected status 200, found " + status);
            return null;
        }
        return unreadable(id, "a page, as the sitemap says", "status " + status);
    }

    private Harvested unreadable(String id, String expected, String found) {
        return new Harvested.Unreadable(context.key(id), new Problem(id, expected, found));
    }

    /** The record of a page that came, or why it is none. */
    @Nullable
    Harvested page(URI asked, String id, FetchResult.Response response) {
        URI at = response.uri();
        String media = Answers.media(response);
        if (!SiteAddress.sameSite(at, context.source.url())) {
            context.count("pages lead to another site; left out");
            return null;
        }
        if (!media.isEmpty() && !PageBody.html(media)) {
            context.count("addresses hold something else than HTML; left out");
            return null;
        }
        try {
            return page(PageBody.parse(response, context.source.limits()), asked, at, response);
        } catch (IOException e) {
            context.notes.fault(id + ": " + Answers.fault(e, 0));
            return null;
        }
    }

    private @Nullable Harvested page(Document page, URI asked, URI at, FetchResult.Response response) {
        String id = SiteAddress.PREFIX + SiteAddress.path(at);
        if (context.notFound().matches(page, SiteAddress.path(at))) {
            String own = SiteAddress.PREFIX + SiteAddress.path(asked);
            return unreadable(own, "a page, as status 200 says", "a message that there is none, or an error");
        }
        if (unwanted(page, response)) {
            context.count("pages ask not to be listed (noindex); left out");
            return context.isStored(id)
                    ? new Harvested.Gone(context.key(id), "The page asks not to be listed (noindex).")
                    : null;
        }
        URI canonical = canonical(page, at);
        String own = SiteAddress.PREFIX + SiteAddress.path(canonical);
        if (!own.equals(id) && context.listed.contains(own)) {
            context.count("pages name another listed page as the canonical one; left out");
            return null;
        }
        if (!context.given.add(own)) {
            context.count("pages are the same as one before (redirect or canonical link); left out");
            return null;
        }
        byte[] bytes = CanonicalJson.of(records.of(page, canonical));
        if (bytes.length > context.source.limits().recordBytes()) {
            return unreadable(own, "at most " + context.source.limits().recordBytes() + " bytes", "more");
        }
        return new Harvested.Found(new SourceRecord(
                context.key(own), "pages", RecordForm.JSON, bytes, response.at(), canonical.toString(), own));
    }

    private static boolean unwanted(Document page, FetchResult.Response response) {
        String header = response.header("x-robots-tag").orElse("");
        StringBuilder said = new StringBuilder(header);
        for (Element meta : page.select("meta[name]")) {
            String name = meta.attr("name").toLowerCase(Locale.ROOT);
            if (name.equals("robots") || name.equals("linkbank")) {
                said.append(',').append(meta.attr("content"));
            }
        }
        String words = "," + said.toString().toLowerCase(Locale.ROOT).replaceAll("[\\s:]+", ",") + ",";
        return words.contains(",noindex,") || words.contains(",none,");
    }

    /** The page's own word for its address, where that is at the same site (RFC 6596). */
    private URI canonical(Document page, URI at) {
        Element link = page.selectFirst("link[rel~=(?i)(^|\\s)canonical(\\s|$)][href]");
        @Nullable URI named = link == null ? null : SiteAddress.parse(link.attr("href"), at);
        boolean own =
                named != null && SiteAddress.sameSite(named, context.source.url()) && SiteAddress.id(named) != null;
        return own && named != null ? named : at;
    }
}
