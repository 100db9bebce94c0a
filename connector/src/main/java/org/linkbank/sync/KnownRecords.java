package org.linkbank.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.SourceId;
import org.linkbank.source.Known;
import org.linkbank.store.RecordStore;

/** What the store knows of a source, for the protocol that harvests it. */
final class KnownRecords implements Known {

    private final RecordStore store;
    private final SourceId source;
    private final SeenRecords seen;
    private final long number;
    private final long mostWithdrawals;
    private final CurrentVersions current;

    KnownRecords(
            RecordStore store,
            SourceId source,
            SeenRecords seen,
            long number,
            long mostWithdrawals,
            CurrentVersions current) {
        this.store = store;
        this.source = source;
        this.seen = seen;
        this.number = number;
        this.mostWithdrawals = mostWithdrawals;
        this.current = current;
    }

    @Override
    public List<String> between(String prefix, @Nullable String after, @Nullable String before, int limit) {
        NavigableSet<String> found = collect(
                id -> id.startsWith(prefix)
                        && (after == null || id.compareTo(after) > 0)
                        && (before == null || id.compareTo(before) < 0),
                limit);
        return List.copyOf(found);
    }

    @Override
    public List<String> unseen(String prefix, int limit) {
        if (seen.cover(number)) {
            return List.of();
        }
        int most = (int) Math.min(limit, mostWithdrawals);
        NavigableSet<String> found = collect(id -> id.startsWith(prefix) && !seen.contains(id), most + 1);
        return found.size() > most ? List.of() : new ArrayList<>(found);
    }

    @Override
    public boolean has(String id, String contentHash) {
        return current.has(id, contentHash);
    }

    private NavigableSet<String> collect(Predicate<String> wanted, int limit) {
        return store.read(view -> {
            TreeSet<String> smallest = new TreeSet<>();
            view.eachRecord(source, id -> {
                if (wanted.test(id)) {
                    smallest.add(id);
                    if (smallest.size() > limit) {
                        smallest.pollLast();
                    }
                }
            });
            return smallest;
        });
    }
}
