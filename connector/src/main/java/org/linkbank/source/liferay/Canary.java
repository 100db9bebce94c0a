package org.linkbank.source.liferay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;
import org.linkbank.source.harvest.Answers;

/**
 * Asks the hub as whom it takes this harvest, because some versions answer an expired token with status 200 and an empty
 * list. Without credentials it asks for the group itself. A token that fails is let go once, and the new one tried.
 */
final class Canary {

    /** What came of it so far. */
    enum Verdict {
        /** Ask again. */
        ASK,
        /** The hub knew all the time who asks. */
        SOUND,
        /** It knows again, with a new token: what came before is worth nothing. */
        RENEWED,
        /** It does not. */
        DEAD
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_ANSWER = 1 << 20;

    private final Context context;
    private boolean renewed;
    private String fault = "";

    Canary(Context context) {
        this.context = context;
    }

    FetchRequest request() {
        return context.session().named()
                ? context.get(Kind.Api.USER + "my-user-account", "as whom the hub takes this harvest")
                : context.site();
    }

    Verdict read(FetchResult result) {
        @Nullable String found = fault(result);
        if (found == null) {
            return renewed ? Verdict.RENEWED : Verdict.SOUND;
        }
        fault = found;
        boolean again = !renewed && context.session().renew();
        renewed = true;
        return again ? Verdict.ASK : Verdict.DEAD;
    }

    /** What was wrong, when it is dead; without full stop. */
    String fault() {
        return "the hub no longer says as whom it takes this harvest (" + fault + ")";
    }

    /** Null when the answer describes an account, or a group. */
    static @Nullable String fault(FetchResult result) {
        @Nullable String fault = Answers.fault(result);
        return fault == null && id((FetchResult.Response) result) <= 0
                ? "expected an object with an id, found something else"
                : fault;
    }

    private static long id(FetchResult.Response response) {
        try {
            JsonNode answer = JSON.readTree(response.body().readNBytes(LONGEST_ANSWER));
            return answer.path("id").asLong();
        } catch (IOException e) {
            return 0;
        }
    }
}
