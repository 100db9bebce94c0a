package org.linkbank.source.harvest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.HarvestEnd;
import org.linkbank.source.Harvested;

/**
 * What a harvest has to say at its end: what made it incomplete, and what is worth a warning. The first fifty of each are
 * kept, the rest is counted.
 */
public final class Notes {

    private static final int MOST = 50;

    private final List<String> faults = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private int unsaidFaults;
    private int unsaidWarnings;
    private boolean stated;

    /** Something that keeps the harvest from being complete; without full stop. */
    public void fault(String what) {
        if (faults.size() < MOST) {
            faults.add(what);
        } else {
            unsaidFaults++;
        }
    }

    /** Something that a person should know; without full stop. */
    public void warn(String what) {
        if (warnings.size() < MOST) {
            warnings.add(what + ".");
        } else {
            unsaidWarnings++;
        }
    }

    /** What the source states of all its records, the first time it says anything; null otherwise. */
    public Harvested.@Nullable Stated stated(Harvested.@Nullable Stated said) {
        boolean nothing =
                said == null || (said.licence() == null && said.attribution().isEmpty());
        if (nothing || stated) {
            return null;
        }
        stated = true;
        return said;
    }

    public boolean faultless() {
        return faults.isEmpty();
    }

    /** One sentence, empty when there is no fault. */
    public String reason() {
        if (faults.isEmpty()) {
            return "";
        }
        String more = unsaidFaults == 0 ? "" : "; " + unsaidFaults + " more faults";
        return String.join("; ", faults) + more + ". Nothing is withdrawn.";
    }

    public List<String> warnings() {
        if (unsaidWarnings == 0) {
            return List.copyOf(warnings);
        }
        List<String> all = new ArrayList<>(warnings);
        all.add(unsaidWarnings + " more warnings.");
        return all;
    }

    /**
     * The end of a harvest with these notes: complete when there was no fault.
     *
     * @param absenceIsWithdrawal as {@link HarvestEnd} has it
     * @param checkpoint where the next harvest begins; kept out of an incomplete one
     */
    public HarvestEnd end(boolean absenceIsWithdrawal, @Nullable String checkpoint) {
        return new HarvestEnd(faultless(), absenceIsWithdrawal, reason(), warnings(), faultless() ? checkpoint : null);
    }
}
