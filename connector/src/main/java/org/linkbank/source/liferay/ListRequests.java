package org.linkbank.source.liferay;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.liferay.Window.Stretch;

/** Words the requests for the pages of one list. */
record ListRequests(Context context, Listing listing) {

    FetchRequest of(Window window, Stretch stretch) {
        StringBuilder query = new StringBuilder(listing.path())
                .append("?page=")
                .append(stretch.page())
                .append("&pageSize=")
                .append(stretch.size());
        if (listing.kind().flattened()) {
            query.append("&flatten=true");
        }
        @Nullable Instant from = window.from();
        if (window.sorted()) {
            query.append("&sort=").append(encoded("dateModified:asc"));
        }
        if (window.sorted() && from != null) {
            // The filter knows seconds only; the second itself is in.
            query.append("&filter=").append(encoded("dateModified ge " + from.truncatedTo(ChronoUnit.SECONDS)));
        }
        return context.get(query.toString(), place(window, stretch));
    }

    String place(Window window, Stretch stretch) {
        @Nullable Instant from = window.from();
        String stretched = stretch.size() == 1 ? ", entry " + stretch.page() : ", page " + stretch.page();
        return listing.name() + (from == null ? "" : " since " + from) + stretched;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
