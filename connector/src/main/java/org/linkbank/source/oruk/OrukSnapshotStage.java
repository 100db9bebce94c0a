package org.linkbank.source.oruk;

import java.time.Instant;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvested;
import org.linkbank.source.harvest.Stage;

/** Reads a snapshot of the services and, if it is complete, gives what is gone with its last page. */
final class OrukSnapshotStage implements Stage {

    private final OrukContext context;
    private final OrukTally tally;
    private final OrukSnapshot snapshot;
    private final OrukSweep sweep;
    private boolean concluded;

    OrukSnapshotStage(OrukContext context, OrukEdition edition, OrukTally changed, Instant since) {
        this.context = context;
        this.tally = new OrukTally(context.began());
        this.snapshot = new OrukSnapshot(context, OrukListing.SERVICES, tally, changed, since);
        this.sweep = new OrukSweep(context, edition, OrukListing.SERVICES, "minimal=true", snapshot);
    }

    @Override
    public @Nullable FetchRequest next() {
        return sweep.next();
    }

    @Override
    public @Nullable FetchRequest ahead() {
        return sweep.ahead();
    }

    @Override
    public Iterator<Harvested> read(FetchResult result) {
        Iterator<Harvested> page = sweep.read(result);
        return new Iterator<>() {
            private @Nullable Iterator<Harvested> gone;

            @Override
            public boolean hasNext() {
                return page.hasNext() || gone().hasNext();
            }

            @Override
            public Harvested next() {
                return page.hasNext() ? page.next() : gone().next();
            }

            private Iterator<Harvested> gone() {
                if (gone == null) {
                    gone = conclude();
                }
                return gone;
            }
        };
    }

    private Iterator<Harvested> conclude() {
        if (concluded || !sweep.over()) {
            return Collections.emptyIterator();
        }
        concluded = true;
        sweep.tell();
        tally.tell(OrukListing.SERVICES.kind(), context.notes());
        OrukCase.tell(context, OrukListing.SERVICES, tally);
        return context.notes().faultless() ? snapshot.gone().iterator() : Collections.emptyIterator();
    }

    /** What is to be asked for, because the question for changes left it out. */
    List<String> leftOut() {
        return concluded && context.notes().faultless() ? snapshot.leftOut() : List.of();
    }
}
