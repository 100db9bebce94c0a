package org.linkbank.app;

import org.linkbank.record.SourceId;
import org.linkbank.store.Counts;
import org.linkbank.store.RunEntry;
import org.linkbank.sync.Progress;

/** Shows of all runs those of one source. */
record OneSource(SourceId source, Progress shown) implements Progress {

    @Override
    public void began(RunEntry run) {
        if (run.source().equals(source)) {
            shown.began(run);
        }
    }

    @Override
    public void fetching(RunEntry run, String place) {
        if (run.source().equals(source)) {
            shown.fetching(run, place);
        }
    }

    @Override
    public void counted(RunEntry run, Counts soFar) {
        if (run.source().equals(source)) {
            shown.counted(run, soFar);
        }
    }

    @Override
    public void warned(RunEntry run, String line) {
        if (run.source().equals(source)) {
            shown.warned(run, line);
        }
    }

    @Override
    public void ended(RunEntry run) {
        if (run.source().equals(source)) {
            shown.ended(run);
        }
    }
}
