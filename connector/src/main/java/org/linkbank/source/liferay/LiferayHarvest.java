package org.linkbank.source.liferay;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvest;
import org.linkbank.source.HarvestEnd;
import org.linkbank.source.Harvested;
import org.linkbank.source.harvest.LazyBody;
import org.linkbank.source.harvest.Stages;

/**
 * One harvest of a group: the group itself, its lists, the lists that hang on what these hold, and, when everything was asked
 * for, what is known and was not there. A token is asked for before it is needed; a request that the hub refuses for want of
 * one is made once more with a new one.
 */
final class LiferayHarvest implements Harvest {

    private final Context context;
    private final Memories memories;
    private final Branches branches;
    private final Stages stages;
    private long site;
    private boolean confirming;
    private boolean over;
    private boolean asksForToken;
    private boolean repeated;
    private @Nullable FetchRequest current;
    private @Nullable FetchRequest again;

    LiferayHarvest(Context context, @Nullable Memory before) {
        this.context = context;
        this.memories = new Memories(context, before);
        this.stages = new Stages(List.of(() -> new SiteStage(context, memories.site(), this::found)));
        this.branches = new Branches(context.settings(), memories, this::add);
    }

    @Override
    public @Nullable FetchRequest next() {
        if (over || stopped()) {
            over = true;
            return null;
        }
        @Nullable FetchRequest token = context.session().due();
        asksForToken = token != null;
        if (token != null) {
            return token;
        }
        current = again == null ? following() : again;
        again = null;
        over = current == null;
        return current == null ? null : context.session().authorise(current);
    }

    private @Nullable FetchRequest following() {
        FetchRequest request = stages.next();
        if (request == null && !confirming && memories.sweep() && site != 0) {
            confirming = true;
            stages.add(() -> new ConfirmStage(context));
            request = stages.next();
        }
        return request;
    }

    private boolean stopped() {
        @Nullable String failure = context.session().failure();
        if (failure != null) {
            context.notes().fault("the access token: " + failure);
        } else if (context.patience().over()) {
            context.notes().fault("the hub stopped answering, with more still to be asked");
        }
        return failure != null || context.patience().over();
    }

    @Override
    public Iterator<Harvested> read(FetchResult result) {
        if (asksForToken) {
            context.session().read(result);
            return LazyBody.of(null);
        }
        boolean refused = result instanceof FetchResult.Response response && response.status() == 401;
        if (refused && !repeated && context.session().renew()) {
            repeated = true;
            again = current;
            return LazyBody.of(null);
        }
        repeated = false;
        return stages.read(result);
    }

    /** Absence means something only after everything was asked for and seen; the guard of the run judges how much of it. */
    @Override
    public HarvestEnd end() {
        boolean all = memories.sweep() && ConfirmStage.all(context);
        return context.notes().end(all, memories.next(site, context.tallies()).write());
    }

    private void found(long id) {
        site = id;
        for (Kind kind : Kind.values()) {
            if (kind.ofSite() && context.settings().has(kind)) {
                long before = memories.from(kind) == null ? memories.count(kind) : 0;
                add(new Listing(kind, kind.siteList(id), null, memories.from(kind), before));
            }
        }
    }

    private void add(Listing listing) {
        stages.add(() ->
                branches.knows(listing) ? new Stages(List.of()) : new ListStage(context, listing, branches, memories));
    }
}
