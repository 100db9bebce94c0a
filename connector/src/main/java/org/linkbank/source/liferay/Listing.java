package org.linkbank.source.liferay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A list to be read.
 *
 * @param path after the hub's address
 * @param of the record id of what it hangs on; null for a list of the group
 * @param from only what changed since; null for everything
 * @param before how many records an earlier list of everything had; 0 when that is not known
 */
record Listing(
        Kind kind,
        String path,
        @Nullable String of,
        @Nullable Instant from,
        long before) {

    /** What messages call it. */
    String name() {
        return kind.kind() + (of == null ? "" : " of " + of);
    }
}
