package org.linkbank.source.wordpress;

import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvested;
import org.linkbank.source.harvest.Answers;
import org.linkbank.source.harvest.Stage;

/** Asks how many records a type has. Another number than expected casts doubt on what was listed. */
final class Count implements Stage {

    private final WordPressContext context;
    private final RestApi api;
    private final TypeTally tally;
    private final long expected;
    private boolean asked;

    Count(WordPressContext context, RestApi api, TypeTally tally, long expected) {
        this.context = context;
        this.api = api;
        this.tally = tally;
        this.expected = expected;
    }

    @Override
    public @Nullable FetchRequest next() {
        if (asked) {
            return null;
        }
        asked = true;
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("per_page", "1");
        parameters.put("_fields", "id");
        return api.request(tally.type().path(), parameters, place());
    }

    private String place() {
        return tally.type().name() + ", their number";
    }

    @Override
    public Iterator<Harvested> read(FetchResult result) {
        @Nullable String fault = Answers.fault(result);
        String total = result instanceof FetchResult.Response response
                ? response.header("x-wp-total").orElse("").strip()
                : "";
        if (fault == null && total.equals(String.valueOf(expected))) {
            tally.total(expected);
        } else {
            if (fault != null) {
                context.notes().warn(place() + ": " + fault + "; all ids are looked at");
            }
            tally.doubt();
        }
        return Collections.emptyIterator();
    }
}
