package org.linkbank.source.oruk;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvest;
import org.linkbank.source.HarvestEnd;
import org.linkbank.source.Harvested;
import org.linkbank.source.harvest.Stage;
import org.linkbank.source.harvest.Stages;

/**
 * One harvest of a feed, in stages: what it says of itself, then either every list whole, each followed by the records that
 * it does not have whole, or what changed since the last harvest, followed by a snapshot of what there is (decision 0105).
 */
final class OrukHarvest implements Harvest {

    private final OrukContext context;
    private final OrukDescription description;
    private final OrukBeginning beginning;
    private final Map<OrukListing, OrukReading> readings = new LinkedHashMap<>();
    private final Stages stages;
    private @Nullable OrukSnapshotStage snapshot;
    private boolean incremental;

    OrukHarvest(OrukContext context, @Nullable String checkpoint) {
        this.context = context;
        this.description = new OrukDescription(context);
        this.beginning = OrukBeginning.of(checkpoint, context);
        this.stages = new Stages(List.of(description::root, description::openApi, description::probe, this::planned));
    }

    @Override
    public @Nullable FetchRequest next() {
        return stages.next();
    }

    @Override
    public @Nullable FetchRequest ahead() {
        return stages.ahead();
    }

    @Override
    public Iterator<Harvested> read(FetchResult result) {
        return stages.read(result);
    }

    @Override
    public HarvestEnd end() {
        readings.forEach((listing, reading) -> reading.tell(!incremental));
        return context.notes().end(!incremental, checkpoint());
    }

    private Stage planned() {
        OrukEdition edition = description.edition();
        if (edition == null) {
            return nothing();
        }
        incremental = beginning.known() && asksForChanges();
        if (incremental) {
            planChanges(edition);
        } else {
            planAll(edition);
        }
        return nothing();
    }

    private boolean asksForChanges() {
        return description.edition() == OrukEdition.THREE
                && context.options().incremental().of(description.declares(OrukListing.SERVICES, "modified_after"));
    }

    private void planAll(OrukEdition edition) {
        edition.listings.stream().filter(context.options()::reads).forEach(listing -> {
            stages.add(() -> silent() ? nothing() : reading(edition, listing).list(full(listing)));
            stages.add(() -> silent() ? nothing() : reading(edition, listing).singles());
        });
    }

    private void planChanges(OrukEdition edition) {
        OrukReading services = reading(edition, OrukListing.SERVICES);
        String changed =
                "modified_after=" + OrukContext.encoded(beginning.asked().toString());
        stages.add(() -> services.list(joined(changed, full(OrukListing.SERVICES))));
        stages.add(() -> {
            services.ask(beginning.retry());
            return silent() || refused(edition, services) ? nothing() : services.singles();
        });
        stages.add(() -> incremental && !silent() ? snapshot(edition, services) : nothing());
        stages.add(() -> {
            services.ask(snapshot == null ? List.of() : snapshot.leftOut());
            return incremental && !silent() ? services.singles() : nothing();
        });
        OrukListing others = OrukListing.SERVICE_AT_LOCATIONS;
        if (description.declares(others, "modified_after") && context.options().reads(others)) {
            stages.add(() -> unless(!incremental, () -> reading(edition, others).list(joined(changed, full(others)))));
            stages.add(() -> unless(!incremental, () -> reading(edition, others).singles()));
        }
    }

    private Stage unless(boolean not, Supplier<Stage> stage) {
        return not || silent() ? nothing() : stage.get();
    }

    /** A feed that declares modified_after and refuses it is read whole. */
    private boolean refused(OrukEdition edition, OrukReading services) {
        if (!services.refused()) {
            return false;
        }
        incremental = false;
        readings.clear();
        planAll(edition);
        return true;
    }

    private Stage snapshot(OrukEdition edition, OrukReading services) {
        snapshot = new OrukSnapshotStage(context, edition, services.tally(), beginning.asked());
        return snapshot;
    }

    private OrukReading reading(OrukEdition edition, OrukListing listing) {
        return readings.computeIfAbsent(listing, each -> new OrukReading(context, edition, each));
    }

    /** Whether the services gave nothing but failures: then the feed is left alone. */
    private boolean silent() {
        OrukReading services = readings.get(OrukListing.SERVICES);
        return services != null && services.silent();
    }

    private String full(OrukListing listing) {
        return context.options().full().of(description.declares(listing, "full")) ? "full=true" : "";
    }

    private static String joined(String one, String other) {
        return other.isEmpty() ? one : one + "&" + other;
    }

    private @Nullable String checkpoint() {
        OrukReading services = readings.get(OrukListing.SERVICES);
        return services == null || !asksForChanges() ? null : beginning.next(services, !incremental);
    }

    private static Stage nothing() {
        return new OrukQuestion(null, result -> {});
    }
}
