package org.linkbank.sync;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.RecordKey;
import org.linkbank.record.SourceId;
import org.linkbank.store.RecordStore;
import org.linkbank.store.RunEntry;
import org.linkbank.store.RunEntry.Outcome;
import org.linkbank.store.Versions;

/** The versions that a run finds in the store and would not touch, kept in memory as they were when the run began. */
final class CurrentVersions {

    private static final int RUNS_THAT_MAY_HOLD = 100;

    private final @Nullable Versions versions;
    private final Set<String> held;
    private final SourceId source;
    private final String mappingVersion;

    private CurrentVersions(SourceId source, String mappingVersion, @Nullable Versions versions, Set<String> held) {
        this.source = source;
        this.mappingVersion = mappingVersion;
        this.versions = versions;
        this.held = held;
    }

    /** @param before how many records the source has; of none, nothing is read */
    static CurrentVersions of(RecordStore store, SourceId source, String mappingVersion, long before) {
        return store.read(view -> new CurrentVersions(
                source, mappingVersion, before == 0 ? null : view.versions(source), held(view, source)));
    }

    private static Set<String> held(RecordStore.View view, SourceId source) {
        Set<String> ids = new HashSet<>();
        for (RunEntry run : view.runs(source, RUNS_THAT_MAY_HOLD)) {
            if (run.outcome() == Outcome.HELD) {
                view.held(source, run.id()).forEach(key -> ids.add(key.id()));
            }
        }
        return ids;
    }

    /** Whether it is the version that the store has, mapped as now, with nothing to lift. */
    boolean has(String id, String contentHash) {
        return versions != null
                && !held.contains(id)
                && versions.has(new RecordKey(source, id), contentHash, mappingVersion);
    }
}
