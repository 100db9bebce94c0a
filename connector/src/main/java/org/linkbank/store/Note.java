package org.linkbank.store;

import org.jspecify.annotations.Nullable;
import org.linkbank.record.SourceId;

/** Something about a source's runs that changes no record, and waits in the {@link RunJournal} to be written into the books. */
sealed interface Note {

    SourceId source();

    /** How a run stands, and where the source's next one begins if that moved. */
    record Ran(RunEntry entry, @Nullable Checkpoint checkpoint) implements Note {
        @Override
        public SourceId source() {
            return entry.source();
        }
    }

    /** Of this source's runs only the newest may stay, and those that hold withdrawals. */
    record Prune(SourceId source, int keep) implements Note {}
}
