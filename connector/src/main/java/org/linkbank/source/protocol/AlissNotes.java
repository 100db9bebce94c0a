package org.linkbank.source.protocol;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.Harvested;

/** What a harvest has to say at its end: what made it incomplete, and what is worth a warning. */
final class AlissNotes {

    private static final int MOST = 50;

    private final List<String> faults = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private int unsaid;
    private boolean stated;

    /** Something that keeps the harvest from being complete; without full stop. */
    void fault(String what) {
        faults.add(what);
    }

    void warn(String what) {
        if (warnings.size() < MOST) {
            warnings.add(what + ".");
        } else {
            unsaid++;
        }
    }

    /** What the register states of all its records, the first time it does; null otherwise. */
    Harvested.@Nullable Stated stated(@Nullable AlissMeta meta) {
        if (meta == null || stated || meta.saysNothing()) {
            return null;
        }
        stated = true;
        return meta.stated();
    }

    boolean faultless() {
        return faults.isEmpty();
    }

    /** One sentence, empty when there is no fault. */
    String reason() {
        return faults.isEmpty() ? "" : String.join("; ", faults) + ". Nothing is withdrawn.";
    }

    List<String> warnings() {
        if (unsaid == 0) {
            return warnings;
        }
        List<String> all = new ArrayList<>(warnings);
        all.add(unsaid + " more warnings.");
        return all;
    }
}
