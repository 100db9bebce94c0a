package org.linkbank.sync;

import java.time.Instant;
import java.util.List;
import org.linkbank.record.RecordKey;
import org.linkbank.record.SourceId;
import org.linkbank.store.Change;
import org.linkbank.store.RecordStore;
import org.linkbank.store.RunEntry;
import org.linkbank.store.RunEntry.Outcome;

/** An operator's word that a run's held withdrawals are right. */
record Approval(RecordStore store, SourceId source, String runId, String id, Instant now) {

    RunEntry carryOut() {
        Tally tally = new Tally();
        List<RecordKey> keys = store.read(view -> view.held(source, runId));
        String reason = Withdrawals.ABSENT + " Approved by an operator.";
        try (BatchWriter writer = new BatchWriter(store, source, tally, () -> entry(tally, Outcome.RUNNING))) {
            keys.forEach(key -> writer.add(new Change.Withdraw(key, now, reason)));
            return writer.finish(() -> entry(tally, Outcome.COMPLETE), null);
        }
    }

    private RunEntry entry(Tally tally, Outcome outcome) {
        return new RunEntry(
                source,
                id,
                "approval of " + runId,
                now,
                outcome == Outcome.RUNNING ? null : now,
                outcome,
                tally.counts(),
                "",
                List.of(),
                ProcessHandle.current().pid());
    }
}
