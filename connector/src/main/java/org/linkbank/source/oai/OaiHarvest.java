package org.linkbank.source.oai;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvest;
import org.linkbank.source.HarvestEnd;
import org.linkbank.source.Harvested;
import org.linkbank.source.harvest.Stage;

/** One harvest of a repository: what it is, then its list. */
final class OaiHarvest implements Harvest {

    private final OaiContext context;
    private final IdentifyStage identify;
    private @Nullable ListStage list;

    OaiHarvest(OaiContext context) {
        this.context = context;
        this.identify = new IdentifyStage(context);
    }

    @Override
    public @Nullable FetchRequest next() {
        @Nullable FetchRequest first = identify.next();
        if (first != null) {
            return first;
        }
        OaiIdentity identity = identify.identity();
        if (list == null && identity != null) {
            list = new ListStage(context, identity);
        }
        return list == null ? null : list.next();
    }

    @Override
    public Iterator<Harvested> read(FetchResult result) {
        Stage stage = list == null ? identify : list;
        return stage.read(result);
    }

    @Override
    public HarvestEnd end() {
        OaiIdentity identity = identify.identity();
        ListStage read = list;
        if (identity == null || read == null) {
            return context.notes.end(false, null);
        }
        read.judge();
        boolean full = context.full(identity);
        OaiCheckpoint before = context.before;
        OaiCheckpoint next =
                new OaiCheckpoint(identity.asked(), full || before == null ? context.now : before.full(), context.set);
        return context.notes.end(full && !identity.persistent() && read.whole(), next.text());
    }
}
