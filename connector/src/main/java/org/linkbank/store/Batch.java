package org.linkbank.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.SourceId;

/**
 * Changes of one source that are committed together, with the checkpoint that stands for them and the run's entry: either all
 * of it is in the store afterwards or none.
 *
 * @param checkpoint null leaves the stored one as it is
 */
public record Batch(
        SourceId source, List<Change> changes, @Nullable Checkpoint checkpoint, RunEntry run) {

    public Batch {
        changes = List.copyOf(changes);
        if (!run.source().equals(source)) {
            throw new IllegalArgumentException("batch of " + source + ": found a run of " + run.source());
        }
        for (Change change : changes) {
            if (!change.key().source().equals(source)) {
                throw new IllegalArgumentException("batch of " + source + ": found a change of " + change.key());
            }
        }
    }
}
