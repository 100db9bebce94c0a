package org.linkbank.source.oruk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvested;
import org.linkbank.source.harvest.Answers;
import org.linkbank.source.harvest.IdSet;
import org.linkbank.source.harvest.LazyBody;
import org.linkbank.source.harvest.PageLoop;
import org.linkbank.source.harvest.Stage;

/**
 * Reads one list page by page, each failed page once more, and all again when the list moved meanwhile. It ends when the feed
 * stops answering, repeats itself, goes on beyond what it said or over a limit, and says so in the notes.
 */
final class OrukSweep implements Stage {

    /** Told of each record in the order of the list, and again when the list is read again; gives it on, or null. */
    interface Taker {
        @Nullable
        Harvested take(String id, JsonNode item, FetchResult.Response response, String place);
    }

    private static final int READINGS = 3;
    private static final int FAILURES_IN_A_ROW = 2;

    private final OrukContext context;
    private final OrukEdition edition;
    private final OrukListing listing;
    private final String query;
    private final Taker taker;
    private final Map<Integer, String> missing = new TreeMap<>();
    private OrukPaging paging = new OrukPaging();
    private PageLoop loop = new PageLoop();
    private IdSet seen = new IdSet();
    private int unidentified;
    private int repeated;
    private int reading = 1;
    private int page = 1;
    private int attempt = 1;
    private int failures;
    private long bound = Long.MAX_VALUE;
    private String stopped = "";
    private boolean over;
    private boolean told;
    private boolean absent;
    private boolean refused;

    /**
     * Reads nothing yet.
     *
     * @param query what is asked of the list beside the page, such as {@code full=true}; may be empty
     */
    OrukSweep(OrukContext context, OrukEdition edition, OrukListing listing, String query, Taker taker) {
        this.context = context;
        this.edition = edition;
        this.listing = listing;
        this.query = query.isEmpty() ? "" : "&" + query;
        this.taker = taker;
    }

    @Override
    public @Nullable FetchRequest next() {
        tell();
        return over ? null : request(page);
    }

    @Override
    public @Nullable FetchRequest ahead() {
        return !over && page < paging.pages() ? request(page + 1) : null;
    }

    private FetchRequest request(int number) {
        String path = listing.path() + "?page=" + number + "&per_page="
                + context.options().perPage() + query;
        return context.request(path, place(number));
    }

    boolean over() {
        return over;
    }

    /** Notes how it went, once it is over and once only. */
    void tell() {
        if (over && !told) {
            told = true;
            new OrukVerdict(context, listing).tell(this);
        }
    }

    String place() {
        return place(page);
    }

    private String place(int number) {
        String of = paging.pages() > 0 ? " of " + paging.pages() : "";
        return listing.kind() + ", page " + number + of;
    }

    @Override
    public Iterator<Harvested> read(FetchResult result) {
        @Nullable String fault = Answers.fault(result);
        if (fault == null && result instanceof FetchResult.Response response) {
            return new LazyBody(new OrukPageReader(this, context, edition, response));
        }
        int status = result instanceof FetchResult.Response response ? response.status() : 0;
        refused = page == 1 && status >= 400 && status < 500;
        // A site that answers any address with its home page has no such list either, if it does so twice.
        absent = page == 1
                && !listing.equals(OrukListing.SERVICES)
                && (status == 404 || status == 405 || status == 501 || (status == 200 && attempt > 1));
        failed(String.valueOf(fault));
        return Collections.emptyIterator();
    }

    @Nullable
    Harvested item(String id, JsonNode item, FetchResult.Response response, String where) {
        if (seen.size() >= context.source().limits().records()) {
            stop("goes on after " + seen.size() + " records, expected no more");
            return null;
        }
        return taker.take(id, item, response, where);
    }

    /** A page was read to its end; {@code ids} are those of its records that have one. */
    void succeeded(OrukPage said, List<String> ids, int withoutId) {
        int items = ids.size() + withoutId;
        @Nullable String fault = paging.fault(page, said, items);
        if (fault != null) {
            failed(fault);
            return;
        }
        paging.read(page, said, items);
        if (page == 1) {
            bound = paging.pages() < 0 ? Long.MAX_VALUE : 2 * paging.pages() + 10;
        }
        ids.forEach(id -> repeated += seen.add(id) ? 0 : 1);
        unidentified += withoutId;
        if (!loop.read(ids)) {
            stop("repeats itself on page " + page);
        }
        failures = 0;
        attempt = 1;
        goOn();
    }

    private void goOn() {
        if (paging.moved() && reading < READINGS) {
            readAgain();
        } else if (paging.ended()) {
            over = true;
        } else if (++page > bound) {
            stop("goes on after page " + bound + ", expected " + paging.pages());
        }
    }

    private void readAgain() {
        reading++;
        page = 1;
        paging = new OrukPaging();
        loop = new PageLoop();
        seen = new IdSet();
        missing.clear();
        unidentified = 0;
        repeated = 0;
    }

    /** A page could not be read, or not to its end. */
    void failed(String fault) {
        if (attempt++ == 1 && !absent && !refused) {
            return;
        }
        attempt = 1;
        missing.put(page, fault);
        failures++;
        boolean last = paging.pages() < 0 || page >= paging.pages();
        over |= last || failures >= FAILURES_IN_A_ROW;
        page++;
    }

    void stop(String why) {
        stopped = stopped.isEmpty() ? why : stopped;
        over = true;
    }

    /** Why it ended before its time; empty when it did not. */
    String stopped() {
        return stopped;
    }

    /** The pages that were not read, each with its fault. */
    Map<Integer, String> missing() {
        return missing;
    }

    OrukPaging paging() {
        return paging;
    }

    /** How many different records the last reading can account for. */
    long accounted() {
        return seen.size() + (long) unidentified;
    }

    int repeated() {
        return repeated;
    }

    /** Whether its first page says that there is no such list. */
    boolean absent() {
        return absent;
    }

    /** Whether its first page says that such a question is not answered. */
    boolean refused() {
        return refused;
    }

    String query() {
        return query;
    }
}
