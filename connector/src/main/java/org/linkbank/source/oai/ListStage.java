package org.linkbank.source.oai;

import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
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
 * Reads the list of records, token by token (section 3.5). A token that the repository knows no more begins the list again,
 * once. A list that repeats itself, or goes on with empty pages, ends as incomplete.
 */
final class ListStage implements Stage {

    private static final int EMPTY_PAGES = 5;

    private final OaiContext context;
    private final Map<String, String> first;
    private final boolean full;
    private PageLoop loop = new PageLoop();
    private String token = "";
    private long records;
    private long stated = -1;
    private int page;
    private int emptyPages;
    private boolean over;
    private boolean restarted;

    ListStage(OaiContext context, OaiIdentity identity) {
        this.context = context;
        this.full = context.full(identity);
        this.first = first(context, identity);
    }

    private static Map<String, String> first(OaiContext context, OaiIdentity identity) {
        Map<String, String> arguments = new HashMap<>(Map.of("verb", "ListRecords", "metadataPrefix", "oai_dc"));
        if (!context.set.isEmpty()) {
            arguments.put("set", context.set);
        }
        OaiCheckpoint before = context.before;
        if (before != null && !context.full(identity)) {
            arguments.put("from", identity.from(before.seen()));
        }
        return arguments;
    }

    @Override
    public @Nullable FetchRequest next() {
        if (over) {
            return null;
        }
        over = true; // until an answer names a token
        page++;
        return page == 1
                ? context.request(first, place())
                : context.request(Map.of("verb", "ListRecords", "resumptionToken", token), place());
    }

    String place() {
        return "records, page " + page;
    }

    @Override
    public Iterator<Harvested> read(FetchResult result) {
        @Nullable String fault = Answers.fault(result, "XML", Answers::xml);
        if (fault == null && result instanceof FetchResult.Response response) {
            return new LazyBody(new ListReader(context, this, response));
        }
        context.notes.fault(place() + ": " + fault);
        return Collections.emptyIterator();
    }

    /** A page was read to its end; {@code next} is empty on the last one. */
    void read(List<String> ids, String next, long listSize) {
        stated = Math.max(stated, listSize);
        records += ids.size();
        emptyPages = ids.isEmpty() ? emptyPages + 1 : 0;
        if (!loop.read(ids)) {
            fault("expected other records than on the pages before, found the same again");
        } else if (emptyPages >= EMPTY_PAGES) {
            fault("expected records, found " + EMPTY_PAGES + " empty pages in a row");
        } else if (records > context.source.limits().records()) {
            fault("expected at most " + context.source.limits().records() + " records, found more");
        } else if (!next.isEmpty() && !loop.visit(next)) {
            fault("expected a new resumption token, found one of before");
        } else if (!next.isEmpty()) {
            token = next;
            over = false;
        }
    }

    /** The repository answered with an error instead of records (section 3.6). */
    void refused(String code) {
        if (code.equals("badResumptionToken") && page > 1 && !restarted) {
            context.notes.warn(
                    place() + ": the resumption token is no longer valid; the list is read from its beginning");
            restarted = true;
            over = false;
            page = 0;
            records = 0;
            loop = new PageLoop();
        } else if (!code.equals("noRecordsMatch") || page > 1) {
            fault("expected records, found the error " + Answers.shortened(code));
        }
    }

    void fault(String what) {
        context.notes.fault(place() + ": " + what);
        over = true;
    }

    /** Notes, at the end, what the length of the list says. */
    void judge() {
        if (full
                && records == 0
                && !context.known.between(OaiContext.PREFIX, null, null, 1).isEmpty()) {
            context.notes.fault("the list: expected records, of which some are known, found none");
        } else if (stated > records && stated - records > stated / 10) {
            context.notes.fault("the list: expected " + stated + " records (completeListSize), found " + records);
        } else if (stated > records) {
            context.notes.warn("the list: expected " + stated + " records (completeListSize), found " + records
                    + "; nothing is concluded from what is missing");
        }
    }

    /** Whether what is not in the list may be taken for missing. */
    boolean whole() {
        return stated <= records;
    }
}
