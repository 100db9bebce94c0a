package org.linkbank.source.liferay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.Problem;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvested;
import org.linkbank.source.harvest.Answers;
import org.linkbank.source.harvest.LazyBody;
import org.linkbank.source.harvest.Stage;

/**
 * Asks one by one for what is known and was not listed. 404 also means that the permission to see it was lost, so that
 * nothing counts as gone until the hub still knew, after the last question, who asks and which group; and a kind of which
 * everything, or too much at once, is missing is a fault and not a deletion (decision 0103).
 */
final class ConfirmStage implements Stage {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 2_000;

    /** A known record that was not listed. */
    private record Missing(Kind kind, String id) {}

    private final Context context;
    private final Records records;
    private final Absences absences;
    private final Deque<Missing> missing = new ArrayDeque<>();
    private final Canary canary;
    private @Nullable Missing asked;
    private boolean any;
    private boolean accountSound;
    private boolean over;

    ConfirmStage(Context context) {
        this.context = context;
        this.records = new Records(context);
        this.absences = new Absences(context);
        this.canary = new Canary(context);
        if (context.notes().faultless()) {
            for (Kind kind : Kind.values()) {
                find(kind);
            }
        }
        any = !missing.isEmpty() && context.notes().faultless();
    }

    /** Whether every kind that is asked for was seen whole. */
    static boolean all(Context context) {
        for (Kind kind : Kind.values()) {
            if (context.settings().has(kind) && !context.tallies().of(kind).whole()) {
                return false;
            }
        }
        return true;
    }

    private void find(Kind kind) {
        if (!context.settings().has(kind) || !context.tallies().of(kind).whole()) {
            return;
        }
        List<String> unseen = context.known().unseen(kind.prefix(), MOST);
        absences.expect(kind, unseen.size());
        unseen.forEach(
                id -> missing.add(new Missing(kind, id.substring(kind.prefix().length()))));
    }

    @Override
    public @Nullable FetchRequest next() {
        if (over || !any) {
            return null;
        }
        asked = missing.poll();
        if (asked != null) {
            return context.get(asked.kind().one(asked.id()), place(asked));
        }
        return accountSound ? context.site() : canary.request();
    }

    private static String place(Missing one) {
        return one.kind().recordId(one.id()) + ", no longer listed";
    }

    @Override
    public Iterator<Harvested> read(FetchResult result) {
        Missing one = asked;
        if (one != null) {
            return LazyBody.of(answered(one, result));
        }
        return accountSound ? verdict(Canary.fault(result)) : vouched(canary.read(result));
    }

    private @Nullable Harvested answered(Missing one, FetchResult result) {
        try {
            JsonNode body = body(result);
            if (says404(result, body)) {
                absences.gone(one.kind(), records.key(one.kind(), one.id()));
                return null;
            }
            if (Answers.fault(result) == null
                    && body instanceof ObjectNode object
                    && one.id().equals(Records.id(body))) {
                return there(one, object, (FetchResult.Response) result);
            }
        } catch (IOException e) {
            return unresolved(one, result);
        }
        return unresolved(one, result);
    }

    private Harvested there(Missing one, ObjectNode body, FetchResult.Response response) {
        if (one.kind() == Kind.COMMENTS) {
            // The comment alone does not say what it is about; its last version, which does, is as good.
            return new Harvested.Unreadable(
                    records.key(one.kind(), one.id()), new Problem(place(one), "it in a list", "it alone"));
        }
        return new Harvested.Found(records.record(one.kind(), one.id(), body, response, place(one), null));
    }

    private JsonNode body(FetchResult result) throws IOException {
        boolean json = result instanceof FetchResult.Response response && Answers.json(Answers.media(response));
        return json
                ? JSON.readTree(((FetchResult.Response) result)
                        .body()
                        .readNBytes(context.source().limits().recordBytes()))
                : JSON.missingNode();
    }

    /** The interface's own word; any other 404 may come from something in between. */
    private static boolean says404(FetchResult result, JsonNode body) {
        return result instanceof FetchResult.Response response
                && response.status() == 404
                && body.path("status").asText().equals("NOT_FOUND");
    }

    /** Neither there nor gone: it counts as seen, so that nothing is concluded from its absence. */
    private Harvested unresolved(Missing one, FetchResult result) {
        @Nullable String fault = Answers.fault(result);
        return new Harvested.Unreadable(
                records.key(one.kind(), one.id()),
                new Problem(
                        place(one),
                        "the record, or the word that there is none",
                        fault == null ? "something else" : "neither (" + fault + ")"));
    }

    private Iterator<Harvested> vouched(Canary.Verdict verdict) {
        accountSound = verdict == Canary.Verdict.SOUND;
        if (verdict == Canary.Verdict.DEAD || verdict == Canary.Verdict.RENEWED) {
            over = true;
            context.notes().fault("what is no longer listed: " + canary.fault());
        }
        return LazyBody.of(null);
    }

    private Iterator<Harvested> verdict(@Nullable String fault) {
        over = true;
        if (fault != null) {
            context.notes().fault("the group " + context.settings().site() + ": " + fault);
            return LazyBody.of(null);
        }
        return absences.concluded();
    }
}
