package org.linkbank.source.wordpress;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.Problem;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvested;
import org.linkbank.source.harvest.Answers;
import org.linkbank.source.harvest.Stage;

/**
 * Reads records that the list should have given, up to a hundred at once. A batch that fails is halved, so that a record on
 * which the site breaks costs only itself.
 */
final class Batches implements Stage {

    /** More than one broken record in a hundred makes while it is looked for. */
    private static final int FAILURES_IN_A_ROW = 20;

    private final WordPressContext context;
    private final RestApi api;
    private final TypeTally tally;
    private final PostRecords records;
    private final List<String> retry;
    private final Deque<List<Long>> batches = new ArrayDeque<>();
    private List<Long> current = List.of();
    private int failures;

    /** @param retry where ids go that could not be read */
    Batches(WordPressContext context, RestApi api, TypeTally tally, List<String> retry) {
        this.context = context;
        this.api = api;
        this.tally = tally;
        this.records = new PostRecords(context, tally);
        this.retry = retry;
        List<Long> ids = List.copyOf(tally.wanted());
        for (int from = 0; from < ids.size(); from += PagedList.PAGE) {
            batches.add(ids.subList(from, Math.min(ids.size(), from + PagedList.PAGE)));
        }
    }

    @Override
    public @Nullable FetchRequest next() {
        if (batches.isEmpty() || tally.closed()) {
            return null;
        }
        if (failures >= FAILURES_IN_A_ROW) {
            context.notes().fault(place() + ": the site stopped answering");
            return null;
        }
        current = batches.remove();
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("include", current.stream().map(String::valueOf).collect(Collectors.joining(",")));
        parameters.put("per_page", String.valueOf(PagedList.PAGE));
        parameters.put("_embed", WordPressHarvest.EMBEDDED);
        return api.request(tally.type().path(), parameters, place());
    }

    private String place() {
        return tally.type().name() + " by id, " + current.size() + " at once";
    }

    @Override
    public Iterator<Harvested> read(FetchResult result) {
        @Nullable String fault = Answers.fault(result);
        List<Harvested> found = new ArrayList<>();
        if (fault == null && result instanceof FetchResult.Response response) {
            JsonAnswer answer = JsonAnswer.of(response, context);
            fault = answer.fault().isEmpty() && !answer.json().isArray()
                    ? "expected a JSON array, found something else"
                    : answer.fault();
            fault = fault.isEmpty() ? null : fault;
            for (JsonNode item : fault == null ? answer.json() : List.<JsonNode>of()) {
                @Nullable Harvested record = records.read(item, response, place());
                if (record != null) {
                    found.add(record);
                }
            }
        }
        failures = fault == null ? 0 : failures + 1;
        if (fault != null) {
            split(fault, found);
        }
        return found.iterator();
    }

    private void split(String fault, List<Harvested> found) {
        int half = current.size() / 2;
        if (half > 0) {
            batches.addFirst(current.subList(half, current.size()));
            batches.addFirst(current.subList(0, half));
            return;
        }
        long id = current.get(0);
        retry.add(tally.type().prefix() + id);
        tally.give(id);
        found.add(new Harvested.Unreadable(
                context.key(tally.type(), id),
                new Problem(place(), "the record", "an answer without it (" + fault + ")")));
    }
}
