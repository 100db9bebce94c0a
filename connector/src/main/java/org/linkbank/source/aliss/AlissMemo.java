package org.linkbank.source.aliss;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a page of a list comes to when all its records are as stored: everything that reading it tells the sweep.
 *
 * @param count how many records the register says it has
 * @param meta licence and attribution, or null when the page has none
 */
record AlissMemo(long count, @Nullable AlissMeta meta, List<Entry> entries) {

    AlissMemo {
        entries = List.copyOf(entries);
    }

    /**
     * A record.
     *
     * @param organisation the one that a service names, or null
     */
    record Entry(UUID id, String contentHash, @Nullable UUID organisation) {}
}
