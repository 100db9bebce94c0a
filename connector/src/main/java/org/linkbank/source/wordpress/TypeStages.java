package org.linkbank.source.wordpress;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvested;
import org.linkbank.source.harvest.Stage;

/**
 * The stages of one type: what was modified, how many there are, all ids where that is called for, what the list left out,
 * and what is missing.
 */
final class TypeStages {

    private static final int SWEEPS = 3;
    private static final int FEW = 10;
    private static final Stage NOTHING = new Stage() {
        @Override
        public @Nullable FetchRequest next() {
            return null;
        }

        @Override
        public Iterator<Harvested> read(FetchResult result) {
            return Collections.emptyIterator();
        }
    };

    private final WordPressContext context;
    private final RestApi api;
    private final SiteClock time;
    private final TypeTally tally;
    private final List<String> retry;
    private int sweeps;
    private @Nullable Set<Long> known;

    TypeStages(WordPressContext context, RestApi api, SiteClock time, ContentType type, List<String> retry) {
        this.context = context;
        this.api = api;
        this.time = time;
        this.retry = retry;
        @Nullable Instant since = context.full() ? null : context.last().since().get(type.name());
        this.tally = new TypeTally(type, since);
    }

    TypeTally tally() {
        return tally;
    }

    Stage list() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("_embed", WordPressHarvest.EMBEDDED);
        @Nullable Instant since = tally.since();
        if (since != null) {
            parameters.put("modified_after", time.modifiedAfter(since));
        }
        PostRecords records = new PostRecords(context, tally);
        return new PagedList(context, api, tally, "list", parameters, new PagedList.Reader() {
            @Override
            public @Nullable Harvested item(JsonNode item, FetchResult.Response response, String place) {
                // One with a password is never known: it would seem new each time it comes in the overlap.
                if (!PostRecords.isProtected(item)) {
                    tally.list(PostRecords.id(item));
                }
                return records.read(item, response, place);
            }

            @Override
            public void end(PagedList list) {
                listed(list);
            }
        });
    }

    private void listed(PagedList list) {
        if (closed(list)) {
            return;
        }
        if (!list.whole()) {
            tally.doubt();
        } else if (tally.since() == null) {
            // What lists everything is a sweep by itself.
            tally.total(list.total());
            tally.sweep();
        }
        String prefix = tally.type().prefix();
        context.last().retry().stream()
                .filter(id ->
                        id.startsWith(prefix) && id.substring(prefix.length()).matches("\\d{1,18}"))
                .map(id -> Long.parseLong(id.substring(prefix.length())))
                .filter(id -> !tally.gave(id))
                .forEach(tally::want);
    }

    private boolean closed(PagedList list) {
        if (tally.closed()) {
            boolean asked = context.settings().types().contains(tally.type().name())
                    || context.last().since().containsKey(tally.type().name());
            String what = list.place() + ": expected a list for everybody, found that it is closed";
            if (asked) {
                context.notes().fault(what);
            } else {
                context.notes().warn(what + "; the type is left out");
            }
        }
        return tally.closed();
    }

    /** How many there are, to be held against what is expected: an answer of one id. */
    Stage count() {
        if (tally.swept() || tally.closed() || tally.doubtful() || context.sweepDue()) {
            return NOTHING;
        }
        @Nullable Long before = context.last().totals().get(tally.type().name());
        if (before == null) {
            tally.doubt();
            return NOTHING;
        }
        return new Count(context, api, tally, before + unknown().size());
    }

    /** What was given and is not known: it adds to the number there was. */
    private Set<Long> unknown() {
        Set<Long> ids = new HashSet<>(tally.listed());
        if (!ids.isEmpty()) {
            ids.removeAll(known());
        }
        return ids;
    }

    Stage sweep() {
        if (tally.swept() || tally.closed() || sweeps >= SWEEPS || !(tally.doubtful() || context.sweepDue())) {
            return NOTHING;
        }
        sweeps++;
        tally.beginSweep();
        Map<String, String> parameters = Map.of("_fields", "id,modified_gmt,content.protected");
        return new PagedList(context, api, tally, "ids", parameters, new PagedList.Reader() {
            @Override
            public @Nullable Harvested item(JsonNode item, FetchResult.Response response, String place) {
                swept(item);
                return null;
            }

            @Override
            public void end(PagedList list) {
                swept(list);
            }
        });
    }

    private void swept(JsonNode item) {
        long id = PostRecords.id(item);
        if (id == 0) {
            return;
        }
        tally.list(id);
        @Nullable Instant since = tally.since();
        @Nullable Instant modified = SiteClock.gmt(item.path("modified_gmt").asText());
        boolean changed = since == null || (modified != null && modified.isAfter(since));
        if (!tally.gave(id) && !PostRecords.isProtected(item) && (changed || !known().contains(id))) {
            tally.want(id);
        }
    }

    private void swept(PagedList list) {
        if (list.whole()) {
            tally.total(list.total());
            tally.sweep();
        } else if (sweeps == SWEEPS || !list.stopped().isEmpty()) {
            String why = list.stopped().isEmpty()
                    ? tally.type().name() + ": expected as many ids as the site counts, found " + list.items() + " of "
                            + list.total() + " in " + sweeps + " sweeps"
                    : list.stopped();
            context.notes().fault(why);
            sweeps = SWEEPS;
        }
    }

    Stage wanted() {
        if (tally.swept() && tally.listed().isEmpty() && known().size() > FEW) {
            context.notes()
                    .fault(tally.type().name() + ": expected about " + known().size()
                            + " records as before, found an empty list");
        }
        return new Batches(context, api, tally, retry);
    }

    Stage missing() {
        if (!tally.swept() || tally.closed() || !context.notes().faultless()) {
            return NOTHING;
        }
        List<Long> missing = new ArrayList<>();
        for (long id : known()) {
            if (!tally.listed().contains(id) && !tally.gave(id)) {
                missing.add(id);
            }
        }
        Collections.sort(missing);
        return missing.size() <= mayGo()
                ? new Confirmations(context, api, tally, missing)
                : new Missing(context, api, tally, missing);
    }

    /** How many may go without an operator's word, as the run itself reckons it. */
    private long mayGo() {
        return Math.max(FEW, (long) Math.floor(context.source().shrinkLimit() * known().size()));
    }

    /** The ids that the store has; held, because each of them may be asked about. */
    private Set<Long> known() {
        Set<Long> ids = known;
        if (ids == null) {
            ids = new HashSet<>();
            String prefix = tally.type().prefix();
            for (String id : context.known().between(prefix, null, null, Integer.MAX_VALUE - 1)) {
                String own = id.substring(prefix.length());
                if (own.matches("\\d{1,18}")) {
                    ids.add(Long.parseLong(own));
                }
            }
            known = ids;
        }
        return ids;
    }
}
