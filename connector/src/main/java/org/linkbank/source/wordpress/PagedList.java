package org.linkbank.source.wordpress;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvested;
import org.linkbank.source.harvest.Answers;
import org.linkbank.source.harvest.LazyBody;
import org.linkbank.source.harvest.PageLoop;
import org.linkbank.source.harvest.Stage;

/**
 * A collection read page by page, by numbers of its own, sorted by id: sorting by date gives records of one second in any
 * order, so that pages repeat some and leave others out (decision 0111). It ends after the last page that the headers
 * promise, at a page that is not full where they promise nothing, and at the answer "past the last page".
 */
final class PagedList implements Stage {

    static final int PAGE = 100;
    private static final int FAILURES_IN_A_ROW = 3;
    private static final String PAST_THE_LAST = "rest_post_invalid_page_number";

    /** What is done with a list. */
    interface Reader {

        /** One record of the list; null for nothing. */
        @Nullable
        Harvested item(JsonNode item, FetchResult.Response response, String place);

        /** The list is over. */
        void end(PagedList list);
    }

    private final WordPressContext context;
    private final RestApi api;
    private final TypeTally tally;
    private final String word;
    private final Map<String, String> parameters;
    private final Reader reader;
    private final PageLoop loop = new PageLoop();
    private int page;
    private long pages = -1;
    private long total = -1;
    private long items;
    private int failures;
    private int missed;
    private boolean moved;
    private boolean over;
    private boolean told;
    private String stopped = "";

    /**
     * A list that is not asked for yet.
     *
     * @param word what it is of, for messages
     * @param parameters beside those for paging
     */
    PagedList(
            WordPressContext context,
            RestApi api,
            TypeTally tally,
            String word,
            Map<String, String> parameters,
            Reader reader) {
        this.context = context;
        this.api = api;
        this.tally = tally;
        this.word = word;
        this.parameters = parameters;
        this.reader = reader;
    }

    @Override
    public @Nullable FetchRequest next() {
        boolean last = pages >= 0 && page >= pages && page > 0;
        if (over || last || !stopped.isEmpty() || tally.closed()) {
            if (!told) {
                told = true;
                reader.end(this);
            }
            return null;
        }
        page++;
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("per_page", String.valueOf(PAGE));
        asked.put("page", String.valueOf(page));
        asked.put("orderby", "id");
        asked.put("order", "asc");
        asked.putAll(parameters);
        return api.request(tally.type().path(), asked, place() + (pages < 0 ? "" : " of " + pages));
    }

    String place() {
        return tally.type().name() + " " + word + ", page " + page;
    }

    @Override
    public Iterator<Harvested> read(FetchResult result) {
        @Nullable String fault = Answers.fault(result);
        if (result instanceof FetchResult.Response response) {
            tally.began(SiteClock.answered(response));
            if (fault == null) {
                counted(response);
                return new LazyBody(new PostPage(this, context, response));
            }
            if (page > 1 && response.status() == 400 && says(response, PAST_THE_LAST)) {
                moved |= pages >= page;
                over = true;
                return Collections.emptyIterator();
            }
            if (page == 1 && (response.status() == 401 || response.status() == 403 || response.status() == 404)) {
                tally.close();
            }
        }
        failed(String.valueOf(fault));
        return Collections.emptyIterator();
    }

    private static boolean says(FetchResult.Response response, String code) {
        try {
            return new String(response.body().readNBytes(4096), StandardCharsets.UTF_8).contains(code);
        } catch (IOException e) {
            return false;
        }
    }

    private void counted(FetchResult.Response response) {
        long count = number(response, "x-wp-total");
        moved |= total >= 0 && count != total;
        total = count;
        pages = number(response, "x-wp-totalpages");
    }

    private static long number(FetchResult.Response response, String header) {
        String text = response.header(header).orElse("").strip();
        return text.matches("\\d{1,9}") ? Long.parseLong(text) : -1;
    }

    @Nullable
    Harvested item(JsonNode item, FetchResult.Response response, String place) {
        items++;
        return reader.item(item, response, place);
    }

    /** A record that is over a limit. */
    void broken() {
        items++;
    }

    /** A page could not be read, or not to its end: the next one may do. */
    void failed(String fault) {
        missed++;
        failures++;
        context.notes().warn(place() + ": " + fault);
        if (page == 1 || failures >= FAILURES_IN_A_ROW) {
            stopped = fault;
        }
    }

    /** A page was read to its end. */
    void read(String ids, int number) {
        failures = 0;
        if (number > 0 && !loop.read(List.of(ids))) {
            stopped = "expected other records than on the pages before, found the same";
        } else if (items > context.source().limits().records()) {
            stopped = "expected at most " + context.source().limits().records() + " records, found more";
        } else if (number < PAGE && (pages < 0 || number == 0)) {
            moved |= pages > page;
            over = true;
        }
    }

    /** Why it ended before its time; empty when it did not. */
    String stopped() {
        return stopped.isEmpty() ? "" : place() + ": " + stopped;
    }

    /** Whether every record was seen: no page is missing, nothing moved, and there are as many as promised. */
    boolean whole() {
        return stopped.isEmpty() && missed == 0 && !moved && (total < 0 || items == total);
    }

    long items() {
        return items;
    }

    /** As the site counts, else as they were counted. */
    long total() {
        return total < 0 ? items : total;
    }
}
