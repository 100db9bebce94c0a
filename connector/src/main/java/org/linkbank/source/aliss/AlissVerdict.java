package org.linkbank.source.aliss;

/** Whether a list was seen whole, noted as a fault or a warning. */
final class AlissVerdict {

    private final AlissContext context;

    AlissVerdict(AlissContext context) {
        this.context = context;
    }

    /** Services come sorted, so the records seen must be exactly as many as the register counts. */
    void exact(AlissSweep sweep) {
        if (ended(sweep)) {
            return;
        }
        if (sweep.count() == 0) {
            fault(sweep, "expected some, found an empty list");
        } else if (sweep.tally().accounted() != sweep.count()) {
            fault(sweep, different(sweep) + pages(sweep));
        } else if (!sweep.gaps().none()) {
            warn(sweep, "read one by one what failed on" + pages(sweep));
        }
    }

    /** Organisations come in no order, so that some are repeated and some left out even of a quiet list. */
    void tolerant(AlissSweep sweep, AlissCandidates candidates) {
        if (ended(sweep)) {
            return;
        }
        long accounted = sweep.tally().accounted();
        if (accounted < sweep.count() && !sweep.gaps().none()) {
            fault(sweep, different(sweep) + pages(sweep));
        } else if (accounted < sweep.count() || sweep.count() == 0) {
            shortList(sweep, candidates);
        } else if (accounted > sweep.count()) {
            warn(sweep, different(sweep));
        }
    }

    // What an unsorted list leaves out may still be there: it is asked for one by one, or nothing is concluded from it.
    private void shortList(AlissSweep sweep, AlissCandidates candidates) {
        long absent = candidates.absent(sweep);
        if (absent > candidates.toConfirm(sweep).size()) {
            fault(sweep, different(sweep) + ", with " + absent + " known ones not among them");
        } else if (sweep.count() > 0) {
            warn(sweep, different(sweep));
        }
    }

    private boolean ended(AlissSweep sweep) {
        if (!sweep.stopped().isEmpty()) {
            fault(sweep, "the register " + sweep.stopped() + pages(sweep));
            return true;
        }
        if (sweep.moved()) {
            fault(sweep, "expected a list that stays as long as it is, found that it changed during each sweep");
            return true;
        }
        return false;
    }

    private static String different(AlissSweep sweep) {
        return "expected " + sweep.count() + " different records, found "
                + sweep.tally().accounted();
    }

    private static String pages(AlissSweep sweep) {
        return sweep.gaps().none() ? "" : " (" + sweep.gaps().describe() + ")";
    }

    private void fault(AlissSweep sweep, String what) {
        context.notes().fault(sweep.listing().kind() + ": " + what);
    }

    private void warn(AlissSweep sweep, String what) {
        context.notes().warn(sweep.listing().kind() + ": " + what);
    }
}
