package org.linkbank.demo.liferay;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Access tokens, each good for a number of requests instead of a time, so that no clock is needed. Thread-safe. */
final class Tokens {

    /** What a request's credentials are worth. */
    enum Worth {
        GOOD,
        EXPIRED,
        NONE
    }

    private final Map<String, AtomicInteger> left = new ConcurrentHashMap<>();
    private final AtomicInteger issued = new AtomicInteger();
    private volatile int lasting = Integer.MAX_VALUE;

    /** From now on a token is good for so many requests. */
    void last(int requests) {
        lasting = requests;
    }

    String issue() {
        String token = "token-" + issued.incrementAndGet();
        left.put(token, new AtomicInteger(lasting));
        return token;
    }

    int issued() {
        return issued.get();
    }

    /** Uses one request of the token up. */
    Worth use(@Nullable String authorization) {
        String bearer = "Bearer ";
        AtomicInteger requests = authorization == null || !authorization.startsWith(bearer)
                ? null
                : left.get(authorization.substring(bearer.length()));
        if (requests == null) {
            return Worth.NONE;
        }
        return requests.getAndDecrement() > 0 ? Worth.GOOD : Worth.EXPIRED;
    }
}
