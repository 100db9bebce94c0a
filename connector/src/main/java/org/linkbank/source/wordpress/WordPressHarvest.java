package org.linkbank.source.wordpress;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvest;
import org.linkbank.source.HarvestEnd;
import org.linkbank.source.Harvested;
import org.linkbank.source.harvest.Stage;
import org.linkbank.source.harvest.Stages;
import org.linkbank.source.harvest.WebAddress;

/** One harvest of a site, in stages: its REST interface, its types, and what each type calls for; or else its feed. */
final class WordPressHarvest implements Harvest {

    /** What is wanted with each record, in one request with it. */
    static final String EMBEDDED = "author,wp:term,wp:featuredmedia";

    private final WordPressContext context;
    private final Discovery discovery;
    private final Stages stages;
    private final List<TypeStages> types = new ArrayList<>();
    private final List<String> retry = new ArrayList<>();
    private @Nullable FeedInstead feed;

    WordPressHarvest(WordPressContext context) {
        this.context = context;
        this.discovery = new Discovery(context);
        this.stages = new Stages(List.of(() -> discovery, this::typesOrFeed));
    }

    private Stage typesOrFeed() {
        RestApi api = discovery.api();
        if (api != null) {
            Types found = new Types(context, api);
            stages.add(() -> begin(api, found));
            return found;
        }
        if (discovery.silent()) {
            context.notes().fault("REST interface: " + discovery.fault());
            return new Stages(List.of());
        }
        context.notes()
                .warn("REST interface: " + discovery.fault() + ". It is closed or not there; the feed is read instead,"
                        + " which has the newest posts only");
        URI address = URI.create(WebAddress.root(context.source().url()) + "/feed/");
        FeedInstead instead = new FeedInstead(context, address);
        feed = instead;
        return instead;
    }

    private Stage begin(RestApi api, Types found) {
        for (ContentType type : found.types()) {
            TypeStages each = new TypeStages(context, api, discovery.time(), type, retry);
            types.add(each);
            stages.add(each::list);
            stages.add(each::count);
            stages.add(each::sweep);
            stages.add(each::sweep);
            stages.add(each::sweep);
            stages.add(each::wanted);
        }
        // What is missing is asked for last: a fault of any type may be one of the whole site.
        types.forEach(each -> stages.add(each::missing));
        return new Stages(List.of());
    }

    @Override
    public @Nullable FetchRequest next() {
        return stages.next();
    }

    @Override
    public Iterator<Harvested> read(FetchResult result) {
        return stages.read(result);
    }

    @Override
    public HarvestEnd end() {
        FeedInstead instead = feed;
        return instead == null ? context.notes().end(false, checkpoint().text()) : instead.end();
    }

    private WordPressCheckpoint checkpoint() {
        Map<String, Instant> since = new TreeMap<>();
        Map<String, Long> totals = new TreeMap<>();
        boolean swept = true;
        for (TypeStages each : types) {
            TypeTally tally = each.tally();
            Instant next = tally.next();
            if (next != null) {
                since.put(tally.type().name(), next);
            }
            if (tally.total() >= 0) {
                totals.put(tally.type().name(), tally.total());
            }
            swept &= tally.swept() || tally.closed();
        }
        return new WordPressCheckpoint(
                since,
                totals,
                swept ? context.now() : context.last().swept(),
                context.full() ? context.now() : context.last().full(),
                retry,
                null);
    }
}
