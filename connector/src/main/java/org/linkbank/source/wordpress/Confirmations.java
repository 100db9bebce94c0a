package org.linkbank.source.wordpress;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvested;
import org.linkbank.source.harvest.Answers;
import org.linkbank.source.harvest.LazyBody;
import org.linkbank.source.harvest.Stage;

/**
 * Asks for records, one by one, that are known and that a whole sweep did not have. Gone is what WordPress itself says so of:
 * deleted (404), or no longer for everybody: in the trash, a draft, private (401 or 403).
 */
final class Confirmations implements Stage {

    private static final int FAILURES_IN_A_ROW = 5;

    private final WordPressContext context;
    private final RestApi api;
    private final TypeTally tally;
    private final Deque<Long> waiting;
    private long current;
    private int failures;

    Confirmations(WordPressContext context, RestApi api, TypeTally tally, List<Long> missing) {
        this.context = context;
        this.api = api;
        this.tally = tally;
        this.waiting = new ArrayDeque<>(missing);
    }

    @Override
    public @Nullable FetchRequest next() {
        if (failures >= FAILURES_IN_A_ROW && !waiting.isEmpty()) {
            context.notes()
                    .fault(tally.type().name() + ": the site stopped answering, with " + waiting.size()
                            + " missing records still to be asked for");
            return null;
        }
        if (waiting.isEmpty()) {
            return null;
        }
        current = waiting.remove();
        return api.request(tally.type().path() + "/" + current, Map.of("_embed", WordPressHarvest.EMBEDDED), place());
    }

    private String place() {
        return tally.type().name() + " " + current + ", which is no longer listed";
    }

    @Override
    public Iterator<Harvested> read(FetchResult result) {
        @Nullable String fault = Answers.fault(result);
        if (result instanceof FetchResult.Response response) {
            JsonAnswer answer = JsonAnswer.of(response, context);
            @Nullable String gone = gone(response.status(), answer);
            if (gone != null) {
                failures = 0;
                return LazyBody.of(new Harvested.Gone(context.key(tally.type(), current), gone));
            }
            fault = fault == null && !answer.fault().isEmpty() ? answer.fault() : fault;
            if (fault == null && PostRecords.id(answer.json()) == current) {
                failures = 0;
                return LazyBody.of(new PostRecords(context, tally).read(answer.json(), response, place()));
            }
        }
        failures++;
        context.notes().warn(place() + ": expected it, or the word that it is gone, found neither; it stays");
        return Collections.emptyIterator();
    }

    /** What stands between site and connector has codes of its own: only WordPress's count. */
    private static @Nullable String gone(int status, JsonAnswer answer) {
        if ((status == 404 || status == 410) && answer.code().equals("rest_post_invalid_id")) {
            return "The site no longer lists it and says, asked for it, that it was deleted.";
        }
        boolean hidden = status == 401 || status == 403;
        if (hidden && answer.code().matches("rest_forbidden|rest_cannot_read")) {
            return "The site no longer shows it to everybody: in the trash, a draft, or private.";
        }
        return null;
    }
}
