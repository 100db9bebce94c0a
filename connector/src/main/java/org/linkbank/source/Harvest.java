package org.linkbank.source;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * One harvest of one source: says what to fetch next and reads what came back. Used by one thread, in turn:
 * {@link #next}, then {@link #read} with that request's result, whose iterator is consumed before the next {@code next};
 * {@link #end} after {@code next} returned null.
 *
 * <p>It never loops without end: a server that repeats itself or never stops ends the harvest as incomplete.
 */
public interface Harvest {

    /** The next request, or null when there is nothing more to ask. */
    @Nullable
    FetchRequest next();

    /**
     * What {@link #next} will return after the answer to the present request unless that answer changes it: it may be fetched
     * ahead, and thrown away. Null when that is not known. Asked between {@code next} and {@code read}.
     */
    default @Nullable FetchRequest ahead() {
        return null;
    }

    /**
     * Reads a result, lazily. A failed request, an error page or a body that breaks off is no exception: the harvest notes
     * it, says so in {@link #end}, and goes on where that makes sense. Records that came before a break are given.
     */
    Iterator<Harvested> read(FetchResult result);

    /** How it ended. */
    HarvestEnd end();
}
