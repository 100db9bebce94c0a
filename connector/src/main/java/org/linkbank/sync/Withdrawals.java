package org.linkbank.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.linkbank.record.RecordKey;
import org.linkbank.record.SourceId;
import org.linkbank.store.Change;
import org.linkbank.store.RecordStore;

/**
 * What a complete harvest says is gone: what the source named, and, where absence counts, what it no longer has.
 *
 * @param before how many records the store had when the run began
 */
record Withdrawals(
        RecordStore store, SourceId source, SeenRecords seen, long before, List<Change.Withdraw> gone, Instant now) {

    static final String ABSENT = "The source no longer has it: a complete run did not find it.";

    long count(boolean absenceCounts) {
        long[] number = {0};
        each(absenceCounts, change -> number[0]++);
        return number[0];
    }

    /** Each record once, those that are stored only. */
    void each(boolean absenceCounts, Consumer<Change.Withdraw> withdrawal) {
        for (Change.Withdraw change : gone) {
            boolean stored = store.read(view -> view.head(change.key()).isPresent());
            if (stored && !seen.contains(change.key().id())) {
                withdrawal.accept(change);
            }
        }
        if (absenceCounts && !seen.cover(before)) {
            absent().forEach(id -> withdrawal.accept(new Change.Withdraw(new RecordKey(source, id), now, ABSENT)));
        }
    }

    private List<String> absent() {
        Set<String> named = new HashSet<>();
        gone.forEach(change -> named.add(change.key().id()));
        return store.read(view -> {
            List<String> ids = new ArrayList<>();
            view.eachRecord(source, id -> {
                if (!seen.contains(id) && !named.contains(id)) {
                    ids.add(id);
                }
            });
            return ids;
        });
    }
}
