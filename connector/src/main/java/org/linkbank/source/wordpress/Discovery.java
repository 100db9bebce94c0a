package org.linkbank.source.wordpress;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Harvested;
import org.linkbank.source.harvest.Answers;
import org.linkbank.source.harvest.Stage;

/** Finds the site's REST interface, at one address or the other, and what time it keeps. */
final class Discovery implements Stage {

    private final WordPressContext context;
    private final List<RestApi> candidates;
    private int asked;
    private @Nullable RestApi api;
    private SiteClock time = SiteClock.of("");
    private String fault = "";
    private boolean silent = true;

    Discovery(WordPressContext context) {
        this.context = context;
        this.candidates = List.of(
                RestApi.pretty(context.source().url()),
                RestApi.plain(context.source().url()));
    }

    @Override
    public @Nullable FetchRequest next() {
        if (api != null || asked == candidates.size()) {
            return null;
        }
        return candidates
                .get(asked++)
                .request(
                        "",
                        Map.of("_fields", "name,home,namespaces,gmt_offset,timezone_string"),
                        "REST interface, address " + asked);
    }

    @Override
    public Iterator<Harvested> read(FetchResult result) {
        @Nullable String wrong = Answers.fault(result);
        if (result instanceof FetchResult.Response response) {
            // A server that breaks is not one that says no: nothing is concluded of what it has.
            silent &= response.status() >= 500;
            if (wrong == null) {
                wrong = look(JsonAnswer.of(response, context));
            }
        }
        fault = wrong == null ? "" : wrong;
        return Collections.emptyIterator();
    }

    private @Nullable String look(JsonAnswer answer) {
        if (!answer.fault().isEmpty()) {
            return answer.fault();
        }
        for (JsonNode namespace : answer.json().path("namespaces")) {
            if (namespace.asText().equals("wp/v2")) {
                api = candidates.get(asked - 1);
                time = SiteClock.of(answer.json().path("timezone_string").asText(""));
                return null;
            }
        }
        return "expected the namespace wp/v2, found none";
    }

    /** Null when there is none for everybody. */
    @Nullable
    RestApi api() {
        return api;
    }

    SiteClock time() {
        return time;
    }

    /** Why there is none; without full stop. */
    String fault() {
        return fault;
    }

    /** Whether the site did not answer at all, or was broken, so that its REST interface may be there as ever. */
    boolean silent() {
        return silent;
    }
}
