package org.linkbank.source.aliss;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvested;
import org.linkbank.source.harvest.Answers;
import org.linkbank.source.harvest.Stage;

/**
 * Reads one list page by page, by numbers of its own; again when its length changed meanwhile, because records then moved
 * over page boundaries unseen; and asks once more for pages that failed. It ends when the register stops answering, repeats
 * itself or goes over a limit (decision 0043).
 */
final class AlissSweep implements Stage {

    private static final int SWEEPS = 3;
    private static final int FAILURES_IN_A_ROW = 5;

    private final AlissContext context;
    private final AlissListing listing;
    private final AlissTally tally;
    private final Deque<Integer> again = new ArrayDeque<>();
    private AlissGaps gaps = new AlissGaps();
    private int sweep = 1;
    private int page;
    private int current;
    private int failures;
    private long count = -1;
    private boolean inTurn;
    private boolean moved;
    private boolean silent;
    private String stopped = "";

    AlissSweep(AlissContext context, AlissListing listing, AlissTally tally) {
        this.context = context;
        this.listing = listing;
        this.tally = tally;
    }

    @Override
    public @Nullable FetchRequest next() {
        if (!stopped.isEmpty()) {
            return null;
        }
        inTurn = page < last();
        if (inTurn) {
            page++;
            current = page;
        } else if (moved && sweep < SWEEPS) {
            beginAgain();
        } else if (!again.isEmpty()) {
            current = again.remove();
        } else {
            return null;
        }
        return request(current);
    }

    @Override
    public @Nullable FetchRequest ahead() {
        return inTurn && page < last() ? request(page + 1) : null;
    }

    private FetchRequest request(int number) {
        return context.page(listing, number, count < 0 ? "" : " of " + pages());
    }

    private void beginAgain() {
        sweep++;
        inTurn = true;
        moved = false;
        failures = 0;
        again.clear();
        gaps = new AlissGaps();
        tally.beginSweep();
        page = 1;
        current = 1;
    }

    /** The page to ask for last; while the first does not tell how many there are, the second may. */
    private long last() {
        return count < 0 ? Math.min(2, failures + 1L) : pages();
    }

    long pages() {
        return Math.max(1, (count + AlissListing.PAGE - 1) / AlissListing.PAGE);
    }

    @Override
    public Iterator<Harvested> read(FetchResult result) {
        AlissPage read = new AlissPage(current, inTurn);
        @Nullable String fault = Answers.fault(result);
        if (fault == null && result instanceof FetchResult.Response response) {
            return new AlissPageReader(this, context, listing, tally, read, response).read();
        }
        failed(read, String.valueOf(fault));
        return Collections.emptyIterator();
    }

    /** A page could not be read, or not to its end. */
    void failed(AlissPage read, String fault) {
        if (!read.inTurn()) {
            gaps.missedAgain(read, fault);
            return;
        }
        gaps.missed(read, fault);
        again.add(read.number());
        failures++;
        if (failures >= FAILURES_IN_A_ROW || (count < 0 && failures >= 2)) {
            silent = true;
            stop("stopped answering");
        }
    }

    /** A page was read to its end. */
    void succeeded(AlissPage read) {
        tally.unidentified(read.unidentified());
        if (!read.inTurn()) {
            gaps.mended(read);
            return;
        }
        failures = 0;
        gaps.read(read);
        if (read.repeats() && !moved) {
            stop("repeats itself on page " + read.number());
        }
    }

    /** What a page says of the list's length. */
    void counted(long records) {
        moved |= count >= 0 && records != count;
        count = records;
    }

    void stop(String why) {
        stopped = why;
    }

    long count() {
        return count;
    }

    boolean moved() {
        return moved;
    }

    /** Why it ended before its time; empty when it did not. */
    String stopped() {
        return stopped;
    }

    /** Whether it ended because nothing useful came back any more. */
    boolean silent() {
        return silent;
    }

    AlissGaps gaps() {
        return gaps;
    }

    AlissTally tally() {
        return tally;
    }

    AlissListing listing() {
        return listing;
    }
}
