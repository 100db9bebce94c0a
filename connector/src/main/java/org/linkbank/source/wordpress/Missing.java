package org.linkbank.source.wordpress;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvested;
import org.linkbank.source.harvest.Stage;

/**
 * So many records missing that an operator decides: they are not worth asking for one by one. One request more is made, for
 * the first of them, because what is found goes with an answer.
 */
final class Missing implements Stage {

    private final WordPressContext context;
    private final RestApi api;
    private final TypeTally tally;
    private final List<Long> missing;
    private boolean asked;

    Missing(WordPressContext context, RestApi api, TypeTally tally, List<Long> missing) {
        this.context = context;
        this.api = api;
        this.tally = tally;
        this.missing = missing;
    }

    @Override
    public @Nullable FetchRequest next() {
        if (asked) {
            return null;
        }
        asked = true;
        return api.request(
                tally.type().path() + "/" + missing.get(0),
                Map.of(),
                tally.type().name() + ", one of " + missing.size() + " that are no longer listed");
    }

    @Override
    public Iterator<Harvested> read(FetchResult result) {
        return missing.stream()
                .map(id ->
                        (Harvested) new Harvested.Gone(context.key(tally.type(), id), "The site no longer lists it."))
                .iterator();
    }
}
