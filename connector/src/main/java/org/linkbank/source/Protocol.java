package org.linkbank.source;

import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** A way of publishing records that a route template speaks: knows the protocol and no partner. */
public interface Protocol {

    /**
     * Begins a harvest.
     *
     * @param checkpoint what the last complete harvest left, or null
     */
    Harvest begin(Source source, Known known, @Nullable String checkpoint, Clock clock);
}
