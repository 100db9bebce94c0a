package org.linkbank.source.liferay;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.Authorisation;
import org.linkbank.source.FetchRequest;
import org.linkbank.source.FetchResult;
import org.linkbank.source.Source;
import org.linkbank.source.harvest.WebAddress;

/** As whom a harvest asks: nobody, a user, or a client whose access token is renewed before it expires. */
interface Session {

    /** The request that must come before any other now, or null. */
    @Nullable
    FetchRequest due();

    /** Reads the answer to {@link #due}. */
    void read(FetchResult result);

    FetchRequest authorise(FetchRequest request);

    /** Whether it asks as somebody, so that the hub can be asked as whom. */
    boolean named();

    /** Lets go of a token that the hub no longer seems to take; false when there is none to get anew. */
    boolean renew();

    /** Why nothing can be asked, without full stop; null while it can. */
    @Nullable
    String failure();

    /** What the partner file says: {@code clientId} and {@code clientSecret}, {@code username} and {@code password}, or none. */
    static Session of(Source source, UnaryOperator<String> secrets, Clock clock) {
        Map<String, String> parameters = source.parameters();
        if (both(parameters, "clientId", "clientSecret")) {
            return new TokenSession(
                    URI.create(WebAddress.root(source.url()) + Kind.Api.TOKEN),
                    secrets.apply(parameters.get("clientId")),
                    secrets.apply(parameters.get("clientSecret")),
                    clock);
        }
        return new FixedSession(
                both(parameters, "username", "password")
                        ? Authorisation.basic(
                                secrets.apply(parameters.get("username")), secrets.apply(parameters.get("password")))
                        : null);
    }

    private static boolean both(Map<String, String> parameters, String one, String other) {
        boolean has = parameters.containsKey(one);
        if (has != parameters.containsKey(other)) {
            throw new IllegalArgumentException(
                    "the parameters " + one + " and " + other + ": expected both or neither, found one");
        }
        return has;
    }
}
