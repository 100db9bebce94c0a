package org.linkbank.sync;

import org.linkbank.source.HarvestEnd;
import org.linkbank.store.RunEntry.Outcome;

/**
 * What the end of a harvest means for the run. An empty source is no proof that its records are gone, so a harvest that saw
 * none where there were some is incomplete, whatever it says of itself, unless its protocol draws no conclusion from absence
 * ("not modified", "nothing since").
 */
record Ending(Outcome outcome, String reason) {

    static Ending of(HarvestEnd end, long seen, long before, long rejected) {
        if (!end.complete()) {
            Outcome outcome = seen == 0 && rejected == 0 ? Outcome.FAILED : Outcome.INCOMPLETE;
            return new Ending(outcome, end.reason());
        }
        if (seen == 0 && before > 0 && end.absenceIsWithdrawal()) {
            return new Ending(
                    Outcome.INCOMPLETE,
                    "The source gave no record, expected about " + before + ". Nothing was withdrawn.");
        }
        return new Ending(Outcome.COMPLETE, "");
    }

    boolean mayWithdraw() {
        return outcome == Outcome.COMPLETE;
    }
}
