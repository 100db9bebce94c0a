package org.linkbank.source.liferay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.Authorisation;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;
import org.linkbank.source.TokenForm;
import org.linkbank.source.harvest.Answers;

/**
 * The client credentials grant (RFC 6749, section 4.4). A token is renewed when a fifth of its life is left, a minute at most:
 * an expired one may be answered with status 200 and an empty list instead of a refusal.
 */
final class TokenSession implements Session {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_ANSWER = 64 << 10;
    private static final Duration WHEN_UNSAID = Duration.ofMinutes(5);
    private static final Duration MOST_LEFT = Duration.ofMinutes(1);
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{1,8192}");
    private static final Pattern ERROR = Pattern.compile("[a-z_]{1,40}");

    private final URI address;
    private final String clientId;
    private final String clientSecret;
    private final Clock clock;
    private @Nullable Authorisation token;
    private Instant asked = Instant.EPOCH;
    private Instant renewal = Instant.EPOCH;
    private @Nullable String failure;

    TokenSession(URI address, String clientId, String clientSecret, Clock clock) {
        this.address = address;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.clock = clock;
    }

    @Override
    public @Nullable FetchRequest due() {
        if (token != null && clock.instant().isBefore(renewal)) {
            return null;
        }
        asked = clock.instant();
        return FetchRequest.token(address, TokenForm.clientCredentials(clientId, clientSecret));
    }

    @Override
    public void read(FetchResult result) {
        try {
            JsonNode answer = answer(result);
            @Nullable String fault = Answers.fault(result);
            failure = fault == null ? refusal(answer) : fault + error(answer);
            if (failure == null) {
                accept(answer);
            }
        } catch (IOException e) {
            failure = Answers.fault(e, 0);
        }
    }

    private static JsonNode answer(FetchResult result) throws IOException {
        boolean json = result instanceof FetchResult.Response response && Answers.json(Answers.media(response));
        return json
                ? JSON.readTree(((FetchResult.Response) result).body().readNBytes(LONGEST_ANSWER))
                : JSON.missingNode();
    }

    private static @Nullable String refusal(JsonNode answer) {
        if (!TOKEN.matcher(answer.path("access_token").asText()).matches()) {
            return "expected an access_token, found none" + error(answer);
        }
        String type = answer.path("token_type").asText("Bearer");
        return type.equalsIgnoreCase("Bearer") ? null : "expected the token_type Bearer, found another";
    }

    /** One of the codes of RFC 6749, section 5.2; nothing else of the answer is shown. */
    private static String error(JsonNode answer) {
        String code = answer.path("error").asText();
        return ERROR.matcher(code).matches() ? " (" + code + ")" : "";
    }

    private void accept(JsonNode answer) {
        long seconds = answer.path("expires_in").asLong();
        Duration life = seconds > 0 && seconds < Integer.MAX_VALUE ? Duration.ofSeconds(seconds) : WHEN_UNSAID;
        Duration left = life.dividedBy(5).compareTo(MOST_LEFT) < 0 ? life.dividedBy(5) : MOST_LEFT;
        token = Authorisation.bearer(answer.path("access_token").asText());
        renewal = asked.plus(life).minus(left);
    }

    @Override
    public FetchRequest authorise(FetchRequest request) {
        Authorisation current = token;
        if (current == null) {
            throw new IllegalStateException("a request before there is a token");
        }
        return request.authorised(current);
    }

    @Override
    public boolean named() {
        return true;
    }

    @Override
    public boolean renew() {
        token = null;
        return true;
    }

    @Override
    public @Nullable String failure() {
        return failure;
    }
}
