package org.linkbank.source.aliss;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvest;
import org.linkbank.source.HarvestEnd;
import org.linkbank.source.Harvested;
import org.linkbank.source.aliss.AlissSingles.Purpose;
import org.linkbank.source.harvest.Stage;

/**
 * One harvest of an ALISS register, in stages: all services, those of failed pages one by one, all organisations, those that
 * services name besides, and, when all that is complete, the records that are known and were not there, one by one.
 */
final class AlissHarvest implements Harvest {

    private final AlissContext context;
    private final AlissCandidates candidates;
    private final AlissVerdict verdict;
    private final AlissSweep services;
    private final AlissSweep organisations;
    private final Deque<Supplier<Stage>> stages = new ArrayDeque<>();
    private Stage stage;

    AlissHarvest(AlissContext context) {
        this.context = context;
        this.candidates = new AlissCandidates(context);
        this.verdict = new AlissVerdict(context);
        this.services = new AlissSweep(context, AlissListing.SERVICES, new AlissTally());
        this.organisations = new AlissSweep(context, AlissListing.ORGANISATIONS, new AlissTally());
        this.stage = services;
        stages.add(() -> singles(services, Purpose.ISOLATE, candidates.ofGaps(services)));
        stages.add(this::organisations);
        stages.add(() -> singles(organisations, Purpose.ISOLATE, candidates.ofGaps(organisations)));
        stages.add(() -> singles(organisations, Purpose.NAMED, named()));
        stages.add(this::confirmServices);
        stages.add(() -> confirm(organisations));
    }

    @Override
    public @Nullable FetchRequest next() {
        @Nullable FetchRequest request = stage.next();
        while (request == null && !stages.isEmpty()) {
            stage = stages.remove().get();
            request = stage.next();
        }
        return request;
    }

    @Override
    public @Nullable FetchRequest ahead() {
        return stage.ahead();
    }

    @Override
    public Iterator<Harvested> read(FetchResult result) {
        return stage.read(result);
    }

    @Override
    public HarvestEnd end() {
        String unkept = context.pages().end(context.notes().faultless());
        if (!unkept.isEmpty()) {
            context.notes().warn(unkept);
        }
        return context.notes().end(true, null);
    }

    private Stage organisations() {
        verdict.exact(services);
        return services.silent() ? nothing(organisations) : organisations;
    }

    private List<UUID> named() {
        return services.silent() || organisations.silent() ? List.of() : candidates.named(organisations);
    }

    private Stage confirmServices() {
        if (!services.silent()) {
            verdict.tolerant(organisations, candidates);
        }
        return confirm(services);
    }

    private Stage confirm(AlissSweep sweep) {
        return context.notes().faultless()
                ? singles(sweep, Purpose.CONFIRM, candidates.toConfirm(sweep))
                : nothing(sweep);
    }

    private Stage nothing(AlissSweep sweep) {
        return singles(sweep, Purpose.CONFIRM, Collections.emptyList());
    }

    private Stage singles(AlissSweep sweep, Purpose purpose, List<UUID> ids) {
        return new AlissSingles(context, sweep.listing(), sweep.tally(), purpose, ids);
    }
}
