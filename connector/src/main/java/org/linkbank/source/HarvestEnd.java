package org.linkbank.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a harvest ended.
 *
 * @param complete whether every record that the source has was seen; only then may absence mean withdrawal
 * @param absenceIsWithdrawal whether a record that a complete harvest did not see is thereby gone; false where the protocol
 *     reports each one itself ({@link Harvested.Gone}) or where a feed holds only its newest items
 * @param reason one sentence: what made it incomplete; empty when complete
 * @param checkpoint where the next harvest begins; null keeps the old one
 */
public record HarvestEnd(
        boolean complete,
        boolean absenceIsWithdrawal,
        String reason,
        List<String> warnings,
        @Nullable String checkpoint) {

    public HarvestEnd {
        warnings = List.copyOf(warnings);
    }
}
