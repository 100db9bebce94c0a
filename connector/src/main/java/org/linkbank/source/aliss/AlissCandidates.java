package org.linkbank.source.aliss;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.Known;

/** Which records are worth asking for one by one. */
final class AlissCandidates {

    private static final int MOST_OF_GAPS = 500;
    private static final int MOST_NAMED = 2_000;
    private static final int MOST_TO_CONFIRM = 20_000;

    private final AlissContext context;

    AlissCandidates(AlissContext context) {
        this.context = context;
    }

    /** Known records that may stand on the pages that a sweep could not read. */
    List<UUID> ofGaps(AlissSweep sweep) {
        if (sweep.gaps().none() || !sweep.stopped().isEmpty()) {
            return List.of();
        }
        AlissListing listing = sweep.listing();
        Set<String> ids = new LinkedHashSet<>();
        for (AlissGaps.Gap gap : sweep.gaps().gaps()) {
            ids.addAll(known(listing, gap));
        }
        return ungiven(sweep, ids, MOST_OF_GAPS);
    }

    private List<String> known(AlissListing listing, AlissGaps.Gap gap) {
        Known known = context.known();
        @Nullable String after = gap.after() == null ? null : listing.recordId(gap.after());
        @Nullable String before = gap.before() == null ? null : listing.recordId(gap.before());
        boolean bounded = listing.sorted() && (after == null || before == null || after.compareTo(before) < 0);
        return bounded
                ? known.between(listing.prefix(), after, before, MOST_OF_GAPS)
                : known.unseen(listing.prefix(), MOST_OF_GAPS);
    }

    /** Organisations that services name and the list did not have. */
    List<UUID> named(AlissSweep organisations) {
        List<UUID> ids = new ArrayList<>();
        context.namedOrganisations().forEach(id -> {
            if (!organisations.tally().gave(id)) {
                ids.add(id);
            }
        });
        if (ids.size() > MOST_NAMED) {
            context.notes()
                    .warn("organisations: services name " + ids.size() + " that are not listed; " + MOST_NAMED
                            + " of them were asked for");
        }
        return ids.stream().sorted().limit(MOST_NAMED).toList();
    }

    /** Known records that a complete sweep did not have. */
    List<UUID> toConfirm(AlissSweep sweep) {
        return ungiven(sweep, context.known().unseen(sweep.listing().prefix(), MOST_TO_CONFIRM), MOST_TO_CONFIRM);
    }

    /** All known records of a list that were not given, confirmed or not. */
    long absent(AlissSweep sweep) {
        List<String> all = context.known().between(sweep.listing().prefix(), null, null, Integer.MAX_VALUE - 1);
        return ungiven(sweep, all, Integer.MAX_VALUE).size();
    }

    private static List<UUID> ungiven(AlissSweep sweep, Iterable<String> recordIds, int most) {
        List<UUID> ids = new ArrayList<>();
        for (String recordId : recordIds) {
            @Nullable UUID id = sweep.listing().guid(recordId);
            if (id != null && !sweep.tally().gave(id) && ids.size() < most) {
                ids.add(id);
            }
        }
        return ids;
    }
}
