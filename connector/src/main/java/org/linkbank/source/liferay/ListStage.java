package org.linkbank.source.liferay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvested;
import org.linkbank.source.harvest.Answers;
import org.linkbank.source.harvest.LazyBody;
import org.linkbank.source.harvest.PageLoop;
import org.linkbank.source.harvest.Stage;
import org.linkbank.source.liferay.Tallies.Tally;
import org.linkbank.source.liferay.Window.Stretch;

/**
 * Reads one list. It survives an index entry without a record, which turns every page that it stands on into 404, and an
 * interface that cannot filter or sort; it asks the {@link Canary} before it believes that a list is empty or shorter than it
 * was (decision 0102).
 */
final class ListStage implements Stage {

    private static final int PAGE = 128;
    private static final int ATTEMPTS = 2;
    private static final int STALE_IN_A_ROW = 4;

    private final Context context;
    private final Listing listing;
    private final Tally tally;
    private final Window window;
    private final ListRequests requests;
    private final PageReader.Reading reading;
    private final PageLoop pages = new PageLoop();
    private @Nullable Canary canary;
    private @Nullable PageReader read;
    private boolean over;
    private int failures;
    private int stale;
    private int renewals;
    private long total = Long.MAX_VALUE;

    ListStage(Context context, Listing listing, Branches branches, Memories memories) {
        this.context = context;
        this.listing = listing;
        this.tally = context.tallies().of(listing.kind());
        int most = context.settings().resultWindow();
        this.window = new Window(listing.from(), Math.min(PAGE, Integer.highestOneBit(most)), most);
        this.requests = new ListRequests(context, listing);
        this.reading = new PageReader.Reading(context, listing, branches, memories);
    }

    @Override
    public @Nullable FetchRequest next() {
        @Nullable Stretch stretch = window.current();
        if (over || stretch == null) {
            return null;
        }
        return canary == null ? requests.of(window, stretch) : canary.request();
    }

    @Override
    public Iterator<Harvested> read(FetchResult result) {
        if (canary != null) {
            judge(canary, canary.read(result));
            return LazyBody.of(null);
        }
        @Nullable String fault = Answers.fault(result);
        if (fault == null && result instanceof FetchResult.Response response) {
            read = new PageReader(this, reading, response, window, place());
            return new LazyBody(read);
        }
        refused(result instanceof FetchResult.Response response ? response.status() : 0, String.valueOf(fault));
        return LazyBody.of(null);
    }

    private void refused(int status, String fault) {
        if (status == 404) {
            missing();
        } else if (status == 400 && window.sorted()) {
            unsort("refuses to filter or sort by date");
        } else {
            failed(fault);
        }
    }

    /** The interface says so where one of the page's entries is none any more, and where nobody may see the list. */
    private void missing() {
        Stretch stretch = current();
        if (stretch.size() > 1) {
            window.narrow();
            return;
        }
        stale++;
        if (stale >= STALE_IN_A_ROW) {
            giveUp(place()
                    + ": expected status 200, found 404 for whatever is asked. Perhaps the permission to see it was lost;"
                    + " if the group has no such content, leave "
                    + listing.kind().content().word()
                    + " out of the parameter content");
            return;
        }
        tally.missSome();
        context.notes()
                .warn(place() + ": an entry that cannot be read (404) was left out, so that no deletion is concluded");
        advance(reading.last());
    }

    /** The page broke off, or was none. */
    void failed(String fault) {
        failures++;
        if (failures >= ATTEMPTS) {
            giveUp(place() + ": " + fault);
        }
    }

    /** A page was read to its end. */
    void whole(PageReader page) {
        failures = 0;
        stale = 0;
        context.patience().answered();
        total = page.total();
        @Nullable String misordered = page.misordered();
        if (misordered != null) {
            unsort(misordered);
        } else if (page.size() != current().size() && page.size() > 0) {
            resized(page.size());
        } else if (doubtful(page)) {
            canary = new Canary(context);
        } else {
            accept(page);
        }
    }

    /** What looks the same whether the records are gone or the hub no longer knows who asks. */
    private boolean doubtful(PageReader page) {
        boolean first = current().begin() == 0 && window.from() == null;
        boolean empty = page.items() == 0 && (page.total() == 0 || expected(page) > 0);
        return empty || (first && page.total() < listing.before());
    }

    private long expected(PageReader page) {
        return Math.max(0, Math.min(current().size(), page.total() - current().begin()));
    }

    private void judge(Canary asked, Canary.Verdict verdict) {
        if (verdict == Canary.Verdict.ASK) {
            return;
        }
        canary = null;
        if (verdict == Canary.Verdict.SOUND && read != null) {
            accept(read);
            return;
        }
        // The page was read with a token that the hub had let go: it is asked for again, and doubted again.
        renewals++;
        if (verdict == Canary.Verdict.DEAD || renewals >= ATTEMPTS) {
            giveUp(listing.name() + ": " + asked.fault());
        }
    }

    private void accept(PageReader page) {
        if (repeats(page)) {
            giveUp(place() + ": expected other records than on an earlier page, found the same");
            return;
        }
        if (page.items() == 0 && expected(page) > 0) {
            giveUp(place() + ": expected " + expected(page) + " records, found none");
            return;
        }
        if (page.items() != expected(page)) {
            tally.missSome();
            context.notes()
                    .warn(place() + ": expected " + expected(page) + " records, found " + page.items()
                            + ", so that no deletion is concluded");
        }
        advance(reading.last());
    }

    /** Within one window; the next begins with what the one before ended with. */
    private boolean repeats(PageReader page) {
        List<String> content = new ArrayList<>(page.ids());
        content.add(0, String.valueOf(window.from()) + window.sorted());
        return !page.ids().isEmpty() && !pages.read(content);
    }

    private void advance(@Nullable Instant last) {
        String where = place();
        if (context.tallies().full()) {
            giveUp(where + ": goes on after " + context.tallies().given() + " records, expected no more");
        } else if (!window.advance(total, last)) {
            giveUp(where + ": expected at most " + context.settings().resultWindow()
                    + " records that changed within one second, or that cannot be told apart by date; found more");
        }
        reading.turn();
    }

    private void unsort(String why) {
        context.notes().warn(listing.name() + ": the hub " + why + "; the whole list is read, page by page");
        window.unsort();
        reading.restart();
    }

    private void resized(int given) {
        if (current().begin() > 0 || given > current().size()) {
            giveUp(place() + ": expected pages of " + current().size() + ", found one of " + given);
            return;
        }
        window.resize(given);
        advance(reading.last());
    }

    private void giveUp(String fault) {
        over = true;
        tally.missSome();
        context.patience().gaveUp();
        context.notes().fault(fault);
    }

    private Stretch current() {
        Stretch stretch = window.current();
        if (stretch == null) {
            throw new IllegalStateException("a page of a list that is over");
        }
        return stretch;
    }

    private String place() {
        return requests.place(window, current());
    }
}
