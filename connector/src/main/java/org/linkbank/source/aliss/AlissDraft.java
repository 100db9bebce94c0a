package org.linkbank.source.aliss;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes down what is read of a page; there is something to remember only if every item of it was a record. */
final class AlissDraft {

    private final List<AlissMemo.Entry> entries = new ArrayList<>();
    private boolean spoilt;

    void add(UUID id, String contentHash, @Nullable UUID organisation) {
        entries.add(new AlissMemo.Entry(id, contentHash, organisation));
    }

    /** Something on it is no record, or was not read. */
    void spoil() {
        spoilt = true;
    }

    /** What a page comes to that was read to its end, without fault. */
    Optional<AlissMemo> memo(long count, @Nullable AlissMeta meta) {
        return spoilt ? Optional.empty() : Optional.of(new AlissMemo(count, meta, entries));
    }
}
