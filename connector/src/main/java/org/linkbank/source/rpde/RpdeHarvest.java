package org.linkbank.source.rpde;

import java.net.URI;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvest;
import org.linkbank.source.HarvestEnd;
import org.linkbank.source.Harvested;
import org.linkbank.source.harvest.Answers;
import org.linkbank.source.harvest.LazyBody;
import org.linkbank.source.harvest.PageLoop;
import org.linkbank.source.harvest.WebAddress;

/**
 * One harvest of a feed: page after page by the address that each names, up to the one without items that names itself. The
 * next harvest begins at that one; or earlier, at the first page that had an item for the second time, whose newer version
 * was not taken, or one of a time to come.
 */
final class RpdeHarvest implements Harvest {

    private static final int EMPTY_PAGES = 3;

    private final RpdeContext context;
    private final RpdeBeginning beginning;
    private final RpdeTally tally;
    private final PageLoop loop = new PageLoop();
    private URI page;
    private @Nullable URI resume;
    private int number = 1;
    private int attempt = 1;
    private int empty;
    private boolean over;

    RpdeHarvest(RpdeContext context, RpdeBeginning beginning) {
        this.context = context;
        this.beginning = beginning;
        this.tally = new RpdeTally(context);
        this.page = beginning.page();
        loop.visit(page.toString());
    }

    @Override
    public @Nullable FetchRequest next() {
        return over ? null : context.page(page, number);
    }

    @Override
    public Iterator<Harvested> read(FetchResult result) {
        tally.beginPage();
        @Nullable String fault = Answers.fault(result);
        if (fault == null && result instanceof FetchResult.Response response) {
            return new LazyBody(new RpdePageReader(this, context, tally, response, number));
        }
        failed(String.valueOf(fault));
        return Collections.emptyIterator();
    }

    /** A page was read to its end and named the next one. */
    void succeeded(String named, List<String> ids, @Nullable String lastId) {
        @Nullable URI next = address(named);
        if (next == null) {
            return;
        }
        attempt = 1;
        if (resume == null && (tally.repeats() || tally.future())) {
            resume = page;
        }
        boolean itself = next.equals(page);
        if (ids.isEmpty()) {
            emptied(next, itself);
        } else if (itself || !loop.visit(next.toString()) || !loop.read(ids)) {
            stop("the feed goes in a circle: expected another page after page " + number + ", found one that was read");
        } else {
            fits(next, lastId);
            go(next);
        }
    }

    private void emptied(URI next, boolean itself) {
        if (itself) {
            over = true;
        } else if (++empty >= EMPTY_PAGES || !loop.visit(next.toString())) {
            stop("expected a page without items to name itself as the next, found that it names another");
        } else {
            context.notes()
                    .warn("page " + number + ": expected a page without items to name itself as the next, found"
                            + " that it names another");
            go(next);
        }
    }

    private void fits(URI next, @Nullable String lastId) {
        String after = RpdeAddress.parameter(next, RpdeAddress.ID);
        if (after != null && lastId != null && !after.equals(lastId)) {
            context.notes().warn("page " + number + ": expected the next page after the last item's id, found another");
        }
    }

    private void go(URI next) {
        page = next;
        number++;
    }

    /** The next page's address, or null when it is none to go to. */
    private @Nullable URI address(String named) {
        if (named.isBlank()) {
            failed("expected the address of a page in $.next, found none");
            return null;
        }
        URI next;
        try {
            next = page.resolve(named.strip());
        } catch (IllegalArgumentException e) {
            failed("expected the address of a page in $.next, found something else");
            return null;
        }
        if (WebAddress.orNull(next.toString()) == null
                || !WebAddress.sameOrigin(context.source().url(), next)) {
            stop("page " + number + ": expected a next page on the source's own host, found one elsewhere");
            return null;
        }
        return next;
    }

    /** A page could not be read, or not to its end: it is asked for once more, for without it there is no next one. */
    void failed(String fault) {
        if (attempt++ > 1) {
            stop("page " + number + ": " + fault);
        }
    }

    void stop(String fault) {
        context.notes().fault(fault);
        over = true;
    }

    boolean over() {
        return over;
    }

    @Override
    public HarvestEnd end() {
        tally.tell(beginning.whole());
        URI next = resume == null ? page : resume;
        RpdeCheckpoint checkpoint = new RpdeCheckpoint(
                next, context.began(), beginning.swept() == null ? context.began() : beginning.swept());
        return context.notes().end(beginning.whole(), checkpoint.written());
    }
}
